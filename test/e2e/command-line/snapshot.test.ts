import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CliResult } from '../run-cli.js';
import { packageFolder, queueTruth } from '../run-cli.js';
import { aProject, inAProject, moduleFiles } from './a-project.js';
import { reportOf } from './report-of.js';

const STATE = 'fresh-queued.html';
const CHANGED = 'likely-stale-queued.html';
const CI = { CI: 'true' };
const LONG_AGO = new Date('2026-01-01T12:00:00.000Z');

/** What somebody sees who runs a command at a terminal and types `typed`. */
function atTerminal(command: string, cwd: string, typed: string): Promise<string> {
  const line = `node ${join(packageFolder, 'dist/src/cli/main.js')} ${command}`;
  const child = spawn('script', ['--quiet', '--return', '--command', line, '/dev/null'], {
    cwd,
    env: { ...process.env, CI: undefined },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(typed);
  return text(child.stdout);
}

describe('snapshots', () => {
  let folder: string;
  let accepted: readonly string[];
  const run = (args: string, env: Readonly<Record<string, string>> = {}) =>
    queueTruth(`snapshot --surface list ${args}`.trim().split(' '), { cwd: folder, env });
  const file = (name: string) => join(folder, 'seen/list', name);
  const files = () => readdir(join(folder, 'seen/list'));

  beforeAll(async () => {
    folder = await aProject(await templateFiles());
    expectCode(await run('--update --quiet'), 0);
    accepted = await files();
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it('are one file a state, for the surface that was asked for', async () => {
    expect(accepted).toEqual(expect.arrayContaining([STATE, CHANGED, 'world-empty.html']));
    expect(await readdir(join(folder, 'seen'))).toEqual(['list']);
  });

  it('that are as accepted hold, also where CI is set', async () => {
    expectCode(await run('', CI), 0);
  });

  it('are reviewed at a terminal, one after the other, and only there', async () => {
    const nowhere = await run('--review');
    expect([nowhere.code, nowhere.stderr]).toEqual([
      2,
      'Cannot review snapshots without a terminal: nobody could answer\n',
    ]);
    expect((await run('--review', CI)).stderr).toContain('where CI is set');
    await rm(file(STATE));
    await writeFile(file('no-such-state.html'), '<p>Long gone</p>\n');
    const seen = await atTerminal('snapshot --surface list --review', folder, 'nonsense\naccept\nq\n');
    expect(seen).toMatch(/1 of 2 {2}list\/fresh-queued\.html {2}has no snapshot/u);
    expect(seen).toMatch(/2 of 2 {2}list\/no-such-state\.html {2}shows no state any more/u);
    expect(seen).toContain('1 accepted, 0 rejected, 0 skipped, 1 not looked at');
    expect(seen).toContain('Exit code 1');
    expect(await files()).toEqual([...accepted, 'no-such-state.html'].sort());
    await rm(file('no-such-state.html'));
  });

  it('are never written where CI is set', async () => {
    await rm(file(STATE));
    const { code, stdout, stderr } = await run('--update', CI);
    expect(stderr).toBe(
      'Cannot update snapshots where CI is set: update them at your desk and commit them\n',
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(await files()).toEqual(accepted.filter((name) => name !== STATE));
  });

  it('that are missing, different or obsolete are findings, with the command that mends them', async () => {
    await writeFile(file('no-such-state.html'), '<p>Long gone</p>\n');
    await writeFile(file(CHANGED), (await readFile(file(CHANGED), 'utf8')).replace('Likely stale', 'Queued'));
    const { code, stdout } = await run('--quiet');
    const [missing, different, obsolete, last] = stdout
      .split('\n\n')
      .map((text) => text.replace(/\s+/g, ' '));
    expect(missing).toContain(
      `A state has no snapshot [list] says "list/${STATE}" why what nobody has looked at may be anything ` +
        `do look at the page, then accept it: queue-truth snapshot --update: seen/list/${STATE}:1`,
    );
    expect(different).toMatch(/A page differs from its snapshot \[list\] says .*Queued.*Likely stale/);
    expect(different).toContain(`accept it: queue-truth snapshot --update: seen/list/${CHANGED}:1`);
    expect(obsolete).toContain('A snapshot shows no state [list] says "list/no-such-state.html"');
    expect(obsolete).toContain('do let it go: queue-truth snapshot --update: seen/list/no-such-state.html:1');
    expect(last).toMatch(/^Exit code 1, findings: /);
    expect(code).toBe(1);
  });

  it('are accepted with --update, and what is as it was is left alone', async () => {
    for (const name of await files()) await utimes(file(name), LONG_AGO, LONG_AGO);
    const { code, stdout } = await run('--update');
    expect(code).toBe(0);
    expect(stdout).toContain(`  note    written: list/${STATE}\n  note    written: list/${CHANGED}\n`);
    expect(stdout).toContain('  note    deleted: list/no-such-state.html\n');
    const touched = await Promise.all(
      accepted.map(async (name) => ((await stat(file(name))).mtimeMs === LONG_AGO.getTime() ? [] : [name])),
    );
    expect(touched.flat()).toEqual([STATE, CHANGED]);
    expect(await files()).toEqual(accepted);
    expect(await readFile(file(CHANGED), 'utf8')).toContain('Likely stale');
  });

  it('of pages that break a law are refused', async () => {
    const before = await readFile(file(CHANGED), 'utf8');
    const state = join(folder, 'state.hbs');
    const template = await readFile(state, 'utf8');
    await writeFile(state, template.replace('{{state.guidance}}', 'Waiting for worker.'));
    const { code, stdout } = await run('--update');
    const notes = stdout.split('\n').filter((line) => line.includes(CHANGED));
    expect(notes).toEqual([
      expect.stringMatching(/refused: list\/likely-stale-queued\.html \(.*no-calm-for-stale/),
    ]);
    expect(stdout).toMatch(/^FR-358-003 {2}A stale run is shown as calm/m);
    expect(code).toBe(1);
    expect(await readFile(file(CHANGED), 'utf8')).toBe(before);
  });

  it('of pages that never come out the same are refused', async () => {
    const text = `let pages = 0;
      export const render = (request) => {
        const { code, html } = honest(request);
        return { code, html: html.replace('</body>', '<p>' + ++pages + '</p></body>') };
      };`;
    const args = ['snapshot', '--update', '--surface', 'shell', '--reporter', 'json'];
    const result = await inAProject(moduleFiles(text, { snapshots: 'seen' }), args);
    expect(reportOf(result).findings.map(({ check }) => check)).toContain('same-input-same-page');
    expectCode(result, 1);
  });

  it('need a folder to be in', async () => {
    const { code, stdout, stderr } = await inAProject({ 'queue-truth.config.json': '{}' }, ['snapshot']);
    expect(stderr).toBe(
      'Cannot find snapshots: the config names no folder; add snapshots: "snapshots/surface"\n',
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});

function expectCode({ code, stdout, stderr }: CliResult, expected: number): void {
  expect({ code, stderr }, stdout).toEqual({ code: expected, stderr: '' });
}

/** The reference templates as a project of its own, without their style sheet. */
async function templateFiles(): Promise<Record<string, string>> {
  const names = ['shell', 'list', 'detail', 'state', 'progress', 'hint'];
  const texts = names.map(async (name): Promise<[string, string]> => {
    return [`${name}.hbs`, await readFile(join(packageFolder, 'src/surface', `${name}.hbs`), 'utf8')];
  });
  const testee = {
    kind: 'handlebars',
    templates: { shell: 'shell.hbs', list: 'list.hbs', detail: 'detail.hbs' },
    partials: { head: 'head.hbs', state: 'state.hbs', progress: 'progress.hbs', hint: 'hint.hbs' },
  };
  return {
    ...Object.fromEntries(await Promise.all(texts)),
    'head.hbs': '<head><title>{{title}}</title></head>',
    'queue-truth.config.json': JSON.stringify({ testee, snapshots: 'seen' }),
  };
}
