import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { queueTruth } from '../run-cli.js';
import { aProject, moduleFiles } from './a-project.js';
import { reportOf } from './report-of.js';
import { started, startedIn } from './started.js';
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

  it.each([
    ['in one thread', '1'],
    ['in two threads', '2'],
  ])('does not wait for a page that does not come, %s', async (_, workers) => {
    const run = await started(SILENT, ['fuzz', '--workers', workers]);
    await run.logged('"kind":"header"');
    await pause(1000);
    const begin = performance.now();
    run.interrupt();
    const { code, stdout } = await run.ended;
    expect(code).toBe(130);
    expect(stdout).toContain('note    random cases: 0, ');
    expect(performance.now() - begin).toBeLessThan(20_000);
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
