import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CliResult } from '../run-cli.js';
import { packageFolder, queueTruth } from '../run-cli.js';
import { aProject, inAProject, moduleFiles } from './a-project.js';
import { LYING } from './testee-texts.js';

const FINDINGS = ['fuzz', '--runs', '5', '--seed', '7', '--truth', 'likely_stale', '--surface', 'detail'];

describe('a run with two reporters', () => {
  let folder: string;
  let run: CliResult;

  beforeAll(async () => {
    folder = await aProject(moduleFiles(LYING));
    run = await queueTruth([...FINDINGS, '--reporter', 'text', '--reporter', 'json=out/report.json'], {
      cwd: folder,
      env: { FORCE_COLOR: '1' },
    });
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it('writes the one to standard output, and the other to its file', async () => {
    expect(run.stdout).toMatch(/^FR-358-003 {2}A stale run is shown as calm +\[detail\]\n/);
    expect(run.stdout).toMatch(/\nExit code 1, findings: at least one requirement is broken\n$/);
    expect(JSON.parse(await reportIn(folder))).toMatchObject({ tool: 'queue-truth', exitCode: 1 });
    expect(run.code).toBe(1);
  });

  it('prints nothing beside its reports, and no colours into a pipe', () => {
    expect(run.stderr).toBe('');
    expect(run.stdout).not.toContain('\u001B');
  });

  it('can be reported again from its log', async () => {
    const again = await queueTruth(['report', '.queue-truth/run.ndjson', '--reporter', 'json'], {
      cwd: folder,
    });
    expect(again.stdout).toBe(await reportIn(folder));
    expect(again.code).toBe(1);
  });

  it('gives the same report for the same seed, but for how long it took', async () => {
    const again = await inAProject(moduleFiles(LYING), [...FINDINGS, '--reporter', 'json']);
    expect(withoutTimes(again.stdout)).toBe(withoutTimes(await reportIn(folder)));
    expect(again.stdout).toMatch(/"durationMs": \d+,\n +"casesPerSecond": \d+,\n/);
  });
});

describe.concurrent('a report', () => {
  it('that cannot be written is an error, and leaves nothing half done', async () => {
    const folder = await aProject({ ...moduleFiles(LYING), 'out/a-file': '' });
    const { code, stdout, stderr } = await queueTruth([...FINDINGS, '--reporter', 'json=out'], {
      cwd: folder,
    });
    const left = await readdir(folder);
    await rm(folder, { recursive: true });
    expect(stderr).toMatch(/^Cannot write the report "\/.*\/out": EISDIR: .*\n$/);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(left.filter((name) => name.includes('part'))).toEqual([]);
  });

  it('that nobody reads to its end is no error', async () => {
    const main = join(packageFolder, 'dist/src/cli/main.js');
    const child = spawn(process.execPath, [main, 'contract', '--json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    const [stderr] = await Promise.all([text(child.stderr), once(child, 'close')]);
    expect({ code: child.exitCode, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

function reportIn(folder: string): Promise<string> {
  return readFile(join(folder, 'out/report.json'), 'utf8');
}

function withoutTimes(report: string): string {
  return report.replace(/("durationMs"|"casesPerSecond"): \d+/g, '$1');
}
