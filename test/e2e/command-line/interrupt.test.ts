import { spawn } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { packageFolder, queueTruth } from '../run-cli.js';
import { aProject, moduleFiles } from './a-project.js';
import { reportOf } from './report-of.js';
import { LYING } from './testee-texts.js';

const FINDINGS = ['fuzz', '--runs', '5', '--seed', '7', '--truth', 'likely_stale', '--surface', 'shell'];

const SILENT = {
  ...moduleFiles('export const render = () => new Promise(() => {});'),
  'queue-truth.config.json': '{ "testee": { "kind": "module", "module": "testee.mjs", "timeout": "10m" } }',
};

describe.concurrent('Ctrl-C', () => {
  it('while fuzzing reports what was found so far', async () => {
    const run = await started(moduleFiles(LYING), ['fuzz', '--seed', '7', '--reporter', 'json']);
    await run.logged('"kind":"finding"');
    run.interrupt();
    const { code, stdout, stderr } = await run.ended;
    const { verdict, exitCode, findings } = reportOf({ stdout });
    expect([code, exitCode, verdict]).toEqual([130, 130, 'interrupted']);
    expect(findings.map(({ check }) => check)).toContain('no-calm-for-stale');
    expect(stderr).toBe('\nInterrupted: reporting what was found so far. Once more to stop at once.\n');
  });

  it.each([
    { command: ['check'], says: 'random cases: 0' },
    { command: ['snapshot', '--update'], says: 'snapshots: interrupted, nothing written' },
  ])('during $command says how far it came', async ({ command, says }) => {
    const run = await started({}, command);
    await run.logged('"kind":"header"');
    run.interrupt();
    const { code, stdout } = await run.ended;
    expect(stdout).toContain(`  note    ${says}\n`);
    expect(stdout).toMatch(
      /\nExit code 130, interrupted: what was found so far is above, the rest was not checked\n$/,
    );
    expect(code).toBe(130);
  });

  it('while a case is judged again says that nothing follows', async () => {
    const folder = await aProject(moduleFiles(LYING));
    const fuzzed = await queueTruth([...FINDINGS, '--reporter', 'json'], { cwd: folder });
    const id = reportOf(fuzzed).findings[0]?.case ?? 'none';
    await writeFile(
      join(folder, 'testee.mjs'),
      `import { honest } from './honest.mjs';
       export const render = (request) => new Promise((done) => setTimeout(() => done(honest(request)), 200));`,
    );
    await rm(join(folder, '.queue-truth/run.ndjson'));
    const run = startedIn(folder, ['replay', id]);
    await run.logged('"kind":"header"');
    run.interrupt();
    const { code, stdout } = await run.ended;
    expect(stdout).toContain(`INTERRUPTED ${id}: nothing follows from what was seen so far\n`);
    expect(code).toBe(130);
  });

  it('for a second time ends at once', async () => {
    const run = await started(SILENT, ['fuzz']);
    await run.logged('"kind":"header"');
    run.interrupt();
    await run.said('Once more to stop at once');
    run.interrupt();
    const { code, stdout } = await run.ended;
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
  });
});

/** The command line at work in a new project, which is removed when it has ended. */
async function started(files: Readonly<Record<string, string>>, args: readonly string[]) {
  return startedIn(await aProject(files), args);
}

function startedIn(cwd: string, args: readonly string[]) {
  const child = spawn(process.execPath, [join(packageFolder, 'dist/src/cli/main.js'), ...args], {
    cwd,
    env: { ...process.env, CI: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let heard = '';
  child.stderr.on('data', (data: Buffer) => (heard += data.toString()));
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const ended = Promise.all([closed, text(child.stdout)]).then(async ([code, stdout]) => {
    await rm(cwd, { recursive: true });
    return { code, stdout, stderr: heard };
  });
  return {
    ended,
    interrupt: () => child.kill('SIGINT'),
    logged: (words: string) => until(() => logHolds(cwd, words), ended),
    said: (words: string) => until(() => Promise.resolve(heard.includes(words)), ended),
  };
}

async function logHolds(folder: string, words: string): Promise<boolean> {
  const log = await readFile(join(folder, '.queue-truth/run.ndjson'), 'utf8').catch(() => '');
  return log.includes(words);
}

/** Waits until `holds`; rejects when the process has ended before. */
async function until(holds: () => Promise<boolean>, ended: Promise<unknown>): Promise<void> {
  const end = new AbortController();
  void ended.then(() => {
    end.abort();
  });
  while (!(await holds())) await pause(20, undefined, { signal: end.signal });
}
