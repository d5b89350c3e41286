import { describe, expect, it } from 'vitest';
import { inAProject, moduleFiles } from './a-project.js';
import { reportOf } from './report-of.js';

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
    name: 'answers that cannot be had',
    does: {
      shell: 'return new Promise(() => {});',
      list: "return { html: '', code: 99 };",
      detail: "return { get html() { throw new Error('gone'); } };",
    },
    faults: [
      ['shell', 'timed-out', 'Cannot wait any longer: no answer within 300 ms'],
      ['list', 'bad-answer', 'Cannot use the answer: Its "code" is a number, no HTTP status'],
      ['detail', 'error', 'Cannot render: Error: gone'],
    ],
  },
];

const TRICKS: readonly {
  readonly does: string;
  readonly text: string;
  readonly fault: readonly [kind: string, message: string];
}[] = [
  {
    does: 'ends the process half way',
    text: 'let pages = 0; export const render = (request) => (++pages > 2 ? process.exit(0) : honest(request));',
    fault: ['error', 'Cannot render: Error: Cannot call process.exit(0) in a process that checks others'],
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
  ])('is an error with a stack when it %s after it has answered', async (_, later) => {
    const text = `export const render = (request) => { ${later} return honest(request); };`;
    const { code, stdout, stderr } = await inAProject(moduleFiles(text), ON_DETAIL);
    expect(stderr).toMatch(/^Error: too late\n +at .*testee\.mjs:2:\d+\)?\n/);
    expect(stderr).toContain('This is a bug in queue-truth, or in code of yours that it loaded');
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
    const text = `export const render = (request) => {
      console.log('rendering', request.surface);
      process.stdout.write('{"verdict":"holds"}');
      return honest(request);
    };`;
    const result = await inAProject(moduleFiles(text), [...ON_DETAIL, '--reporter', 'json']);
    expect(reportOf(result).verdict).toBe('holds');
    expect(result.stderr).toContain('rendering detail\n');
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
