import { describe, expect, it } from 'vitest';
import { inAProject, moduleFiles } from './a-project.js';
import { reportOf } from './report-of.js';
import { LYING } from './testee-texts.js';

/** Runs that ask for few pages: three worlds of finished runs, on one surface or on all. */
const ON_ALL = ['fuzz', '--runs', '3', '--seed', '7', '--truth', 'terminal'];
const ON_DETAIL = [...ON_ALL, '--surface', 'detail'];

const BY_SURFACE: readonly {
  readonly name: string;
  /** What the module does on each surface, as the body of a function of `request`. */
  readonly does: Readonly<Record<'shell' | 'list' | 'detail', string>>;
  readonly faults: readonly (readonly [surface: string, kind: string, message: string])[];
}[] = [
  {
    name: 'errors',
    does: {
      shell: "throw new Error('no database');",
      list: "return Promise.reject(new TypeError('no route'));",
      detail: 'throw null;',
    },
    faults: [
      ['shell', 'error', 'Cannot render: Error: no database'],
      ['list', 'error', 'Cannot render: TypeError: no route'],
      ['detail', 'error', 'Cannot render: null'],
    ],
  },
  {
    name: 'answers that are no pages',
    does: { shell: '', list: 'return 5;', detail: 'return { html: 5 };' },
    faults: [
      ['shell', 'bad-answer', 'Cannot use the answer: It returned undefined'],
      ['list', 'bad-answer', 'Cannot use the answer: It returned a number'],
      ['detail', 'bad-answer', 'Cannot use the answer: Its "html" is a number'],
    ],
  },
  {
    name: 'pages of which one leaves things behind',
    does: {
      shell: 'return honest(request);',
      list: 'Array.prototype.at = function at() {}; return honest(request);',
      detail: 'return honest(request);',
    },
    faults: [
      ['list', 'left-state', 'Cannot trust the next page: rendering left behind another Array.prototype.at'],
    ],
  },
  {
    name: 'answers that cannot be had',
    does: {
      shell: 'return new Promise(() => {});',
      list: "return { html: '', code: 99 };",
      detail: "return { get html() { throw new Error('gone'); } };",
    },
    faults: [
      ['shell', 'timed-out', 'Cannot wait any longer: no answer within 3000 ms'],
      ['list', 'bad-answer', 'Cannot use the answer: Its "code" is a number, no HTTP status'],
      ['detail', 'error', 'Cannot render: Error: gone'],
    ],
  },
];

const TRICKS: readonly {
  readonly does: string;
  readonly text: string;
  readonly fault: readonly [kind: string, message: unknown];
}[] = [
  {
    does: 'ends the process half way',
    text: 'let pages = 0; export const render = (request) => (++pages > 2 ? process.exit(0) : honest(request));',
    fault: ['error', 'Cannot render: Error: Cannot call process.exit(0) in a process that checks others'],
  },
  ...['reallyExit(0)', 'abort()', 'kill(process.pid)'].map((call) => ({
    does: `ends the process by ${call}`,
    text: `export const render = () => process.${call};`,
    fault: [
      'error',
      expect.stringMatching(
        /^Cannot render: Error: Cannot call process\.\w+\(\d*\) in a process that checks others$/,
      ),
    ] as const,
  })),
  {
    does: 'ends the process when it ends',
    text: "process.on('exit', () => { process.reallyExit(0); }); export function render() { throw new Error('x'); }",
    fault: ['error', 'Cannot render: Error: x'],
  },
  {
    does: 'answers after the time is up, without ever waiting',
    text: 'export const render = (request) => { const end = Date.now() + 3100; while (Date.now() < end); return honest(request); };',
    fault: ['timed-out', 'Cannot wait any longer: no answer within 3000 ms'],
  },
  {
    does: 'throws what cannot be printed',
    text: 'export const render = () => { throw Object.create(null); };',
    fault: ['error', 'Cannot render: something that cannot be printed'],
  },
  {
    does: 'nests deeper than anybody reads',
    text: "export const render = () => ({ html: '<main>' + '<div>'.repeat(20000) + '</main>' });",
    fault: ['bad-answer', 'Cannot read the page: its elements are nested 20001 deep'],
  },
  {
    does: 'patches what strings can do',
    text: 'export const render = (request) => { String.prototype.trim = () => ""; return honest(request); };',
    fault: ['left-state', 'Cannot trust the next page: rendering left behind another String.prototype.trim'],
  },
  {
    does: 'puts another Promise in the place of the first',
    text: 'export const render = (request) => { globalThis.Promise = class extends Promise {}; return honest(request); };',
    fault: ['left-state', 'Cannot trust the next page: rendering left behind another Promise'],
  },
  {
    does: 'sets the exit code at the very end',
    text: "process.on('exit', () => { process.exitCode = 0; }); export function render() { throw new Error('x'); }",
    fault: ['error', 'Cannot render: Error: x'],
  },
  {
    does: 'leaves a global variable behind',
    text: 'export const render = (request) => { globalThis.lastRun = request.input.run; return honest(request); };',
    fault: ['left-state', 'Cannot trust the next page: rendering left behind global variables (lastRun)'],
  },
  {
    does: 'patches the clock',
    text: 'export const render = (request) => { Date.now = () => 0; return honest(request); };',
    fault: ['left-state', 'Cannot trust the next page: rendering left behind another Date.now'],
  },
  {
    does: 'counts what it has shown, and shows the count',
    text: `const seen = new Set();
     export const render = (request) => {
       const { code, html } = honest(request);
       seen.add(request.input.run + request.input.runs.length);
       return { code, html: html.replace('</body>', '<p>' + seen.size + '</p></body>') };
     };`,
    fault: ['left-state', 'Cannot trust the page: it changed after other pages had been rendered'],
  },
];

describe.concurrent('a module that gives no usable answer', () => {
  it.each(BY_SURFACE)('is at fault, surface by surface: $name', async ({ does, faults }) => {
    const bodies = Object.entries(does).map(([surface, body]) => `${surface}(request) { ${body} }`);
    const text = `const does = { ${bodies.join(', ')} }; export const render = (request) => does[request.surface](request);`;
    const result = await inAProject(moduleFiles(text), [...ON_ALL, '--reporter', 'json']);
    const report = reportOf(result);
    expect(report.faults.map(({ surface, kind, message }) => [surface, kind, message])).toEqual(faults);
    expect([result.code, report.exitCode, report.verdict]).toEqual([2, 2, 'could-not-run']);
  });

  it.each(TRICKS)('is at fault, and never green: it $does', async ({ text, fault }) => {
    const result = await inAProject(moduleFiles(text), [...ON_DETAIL, '--reporter', 'json']);
    const report = reportOf(result);
    expect(report.faults.map(({ surface, kind, message }) => [surface, kind, message])).toEqual([
      ['detail', ...fault],
    ]);
    expect([result.code, report.exitCode, report.verdict]).toEqual([2, 2, 'could-not-run']);
  });

  it('is reported with its surface, its message, and the place that threw', async () => {
    const text = "export function render() { throw new Error('no database'); }";
    const { code, stdout } = await inAProject(moduleFiles(text), [...ON_DETAIL, '--quiet']);
    expect(stdout).toMatch(/^Fault error {2}Cannot render: Error: no database +\[detail\]\n/);
    expect(stdout).toMatch(
      /trace +Error: no database\n +at (Module\.|Object\.)?render \(.*testee\.mjs:2:\d+\)\n/,
    );
    expect(stdout).not.toContain('in-process');
    expect(stdout).toContain('\nExit code 2, could not run: ');
    expect(code).toBe(2);
  });

  it.each([
    ['throws', "setTimeout(() => { throw new Error('too late'); }, 1);"],
    ['rejects', "Promise.reject(new Error('too late'));"],
  ])('is at fault when it %s after it has answered, and what was found is reported', async (_, later) => {
    const text = LYING.replace('=> soothed', `=> { ${later} return soothed`).replace(/;\s*$/, '; };');
    const args = ['fuzz', '--runs', '3', '--seed', '7', '--truth', 'likely_stale', '--surface', 'detail'];
    const { code, stdout, stderr } = await inAProject(moduleFiles(text), [...args, '--reporter', 'json']);
    const { faults, findings } = reportOf({ stdout });
    expect(faults.map(({ kind, message, surface }) => [kind, message, surface])).toEqual([
      ['error', 'Cannot tell which page this belongs to: Error: too late', undefined],
    ]);
    expect(findings.map(({ check }) => check)).toContain('no-calm-for-stale');
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
  });

  it('is stopped when it never gives the thread back', async () => {
    const { code, stdout, stderr } = await inAProject(
      moduleFiles('export const render = () => { for (;;); };'),
      ON_DETAIL,
    );
    expect(stderr).toContain('Cannot go on: rendering the detail has not given the thread back for 8 s\n');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('cannot end the process while it is loaded', async () => {
    const { code, stdout, stderr } = await inAProject(moduleFiles('process.reallyExit(0);'), ON_DETAIL);
    expect(stderr).toMatch(
      /^Cannot load ".*": Cannot call process\.reallyExit\(0\) in a process that checks/,
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});

describe.concurrent('a module that answers', () => {
  it('is held to its word: it must not change what it is given', async () => {
    const text = `export const render = (request) => {
      const page = honest(request);
      for (const run of request.input.runs) run.label += '!';
      return page;
    };`;
    const result = await inAProject(moduleFiles(text), [...ON_DETAIL, '--reporter', 'json']);
    const { findings, faults } = reportOf(result);
    expect(findings.map(({ requirement, check, surface }) => [requirement, check, surface])).toEqual([
      ['FR-358-002', 'rendering-changes-nothing', 'detail'],
    ]);
    expect({ code: result.code, faults }).toEqual({ code: 1, faults: [] });
  });

  it('may print what it likes: standard output holds the report alone', async () => {
    const text = `import fs, { writeFileSync } from 'node:fs';
    export const render = (request) => {
      console.log('rendering', request.surface);
      process.stdout.write('{"verdict":"holds"}');
      fs.writeSync(1, 'written');
      writeFileSync(1, 'as well');
      return honest(request);
    };`;
    const result = await inAProject(moduleFiles(text), [...ON_DETAIL, '--reporter', 'json']);
    expect(reportOf(result).verdict).toBe('holds');
    expect(result.stderr).toContain('rendering detail\n{"verdict":"holds"}writtenas well');
    expect(result.code).toBe(0);
  });

  it('does not keep the command from ending with timers that it left running', async () => {
    const text =
      'setInterval(() => {}, 1000); setTimeout(() => {}, 1e9).unref(); export const render = honest;';
    const { code, stdout } = await inAProject(moduleFiles(text), ON_DETAIL);
    expect(stdout).toContain('\nExit code 0, holds: ');
    expect(code).toBe(0);
  });
});
