import { describe, expect, it } from 'vitest';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { queueTruth } from '../run-cli.js';
import { aProject, inAProject, moduleFiles } from './a-project.js';
import { reportOf } from './report-of.js';
import { HONEST, LYING } from './testee-texts.js';

const FUZZ = ['fuzz', '--seed', '7', '--reporter', 'json'];

/** The report without what no two runs have in common. */
async function reported(files: Readonly<Record<string, string>>, args: readonly string[]) {
  const { code, ...result } = await inAProject(files, [...FUZZ, ...args]);
  const { stats, ...report } = reportOf(result);
  return { code, report, cases: stats?.cases };
}

describe.concurrent('cases in several threads', () => {
  it.each([
    ['the reference surfaces', {}, 600],
    ['a module that tells the truth', moduleFiles(HONEST), 100],
    ['a module that soothes', moduleFiles(LYING), 100],
  ])('come to the same as in one: %s', async (_, files, runs) => {
    const args = ['--runs', String(runs)];
    const one = await reported(files, [...args, '--workers', '1']);
    const three = await reported(files, [...args, '--workers', '3']);
    expect(three).toEqual(one);
    expect(one.cases).toBe(runs);
  });

  it('keep the same for the next time', async () => {
    const keptBy = async (workers: string) => {
      const cwd = await aProject({});
      try {
        const args = ['--time', '10m', '--runs', '60', '--workers', workers];
        const { code } = await queueTruth([...FUZZ, ...args], { cwd });
        const folder = join(cwd, '.queue-truth/corpus');
        const [file = ''] = await readdir(folder);
        return { code, kept: await readFile(join(folder, file), 'utf8') };
      } finally {
        await rm(cwd, { recursive: true });
      }
    };
    const one = await keptBy('1');
    expect(await keptBy('3')).toEqual(one);
    expect(one.kept).toContain('"next":{"7":60}');
  });

  it('are shared out among shards as in one thread', async () => {
    const args = ['--runs', '101', '--shard', '2/3'];
    const one = await reported({}, [...args, '--workers', '1']);
    expect(await reported({}, [...args, '--workers', '2'])).toEqual(one);
    expect(one.cases).toBe(34);
  });

  it('print nothing to standard output, whatever a module prints', async () => {
    const text = `import { writeSync } from 'node:fs';
      export const render = (request) => { console.log('x'); writeSync(1, 'y'); return honest(request); };`;
    const { code } = await reported(moduleFiles(text), ['--runs', '40', '--workers', '2']);
    expect(code).toBe(0);
  });

  it('are at fault where something is thrown in a thread while nobody waits for it', async () => {
    const text = `import { isMainThread } from 'node:worker_threads';
      export const render = (request) => { if (!isMainThread) setTimeout(() => { throw new Error('x'); }); return honest(request); };`;
    const { code, report, cases } = await reported(moduleFiles(text), ['--runs', '40', '--workers', '2']);
    expect({ code, cases }).toEqual({ code: 2, cases: 40 });
    expect(report.faults.map(({ kind, message }) => [kind, message])).toEqual([
      [
        'error',
        'Cannot tell which page this belongs to: something was thrown in a thread while nobody waited for it',
      ],
    ]);
  });

  it('are tried in one where a thread ends', async () => {
    const text = `import { isMainThread } from 'node:worker_threads';
      export const render = (request) => { if (!isMainThread) process.reallyExit(0); return honest(request); };`;
    const args = ['fuzz', '--seed', '7', '--runs', '40', '--workers', '2'];
    const { code, stdout } = await inAProject(moduleFiles(text), args);
    expect(code).toBe(0);
    expect(stdout).toContain('random cases: 40, ');
    expect(stdout).toContain('threads: cases were tried in one again, since none gave a sign of life');
  });

  it('are tried in one where a thread is never given back', async () => {
    const text = `import { isMainThread } from 'node:worker_threads';
      export const render = (request) => { while (!isMainThread); return honest(request); };`;
    const { code, stdout } = await inAProject(moduleFiles(text), [
      'fuzz',
      '--seed',
      '7',
      '--runs',
      '5',
      '--workers',
      '2',
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('random cases: 5, ');
    expect(stdout).toContain('threads: cases were tried in one again, since none gave a sign of life');
  });

  it('cannot end the process', async () => {
    const text = 'export const render = () => process.exit(0);';
    const { code, report } = await reported(moduleFiles(text), ['--runs', '5', '--workers', '2']);
    expect(code).toBe(2);
    expect(report.faults.map(({ message }) => message)).toContain(
      'Cannot render: Error: Cannot call process.exit(0) in a process that checks others',
    );
  });

  it('do not hide what goes wrong in one thread alone', async () => {
    const text = `import { isMainThread } from 'node:worker_threads';
      const soothed = ({ code, html }) => ({ code, html: html.replaceAll('Likely stale', 'Waiting for worker.') });
      export const render = (request) => (isMainThread ? honest(request) : soothed(honest(request)));`;
    const { code, report } = await reported(moduleFiles(text), ['--runs', '40', '--workers', '2']);
    expect({ code, verdict: report.verdict }).toEqual({ code: 2, verdict: 'could-not-run' });
    expect(report.faults.map(({ kind, message }) => [kind, message])).toEqual([
      ['left-state', 'Cannot trust the pages: a case that went wrong in one thread did not in another'],
    ]);
  });
});
