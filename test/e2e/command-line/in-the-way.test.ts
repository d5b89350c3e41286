import { openSync } from 'node:fs';
import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packageFolder, queueTruth } from '../run-cli.js';
import { aProject, moduleFiles } from './a-project.js';
import { HONEST, LYING } from './testee-texts.js';

const LITTLE = ['--truth', 'likely_stale', '--surface', 'shell', '--runs', '3', '--seed', '7'];
const TIMEOUT = 30_000;

describe('a file in the way', () => {
  let folder: string;
  const run = (...args: readonly string[]) => queueTruth(args, { cwd: folder, timeout: TIMEOUT });
  const place = async (path: string, put: 'file' | 'folder' | 'dangling link') => {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    if (put === 'file') await writeFile(target, '');
    if (put === 'folder') await mkdir(target);
    if (put === 'dangling link') await symlink(join(folder, 'nowhere'), target);
  };

  beforeEach(async () => {
    folder = await aProject(moduleFiles(HONEST, { snapshots: 'seen' }));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it.each([
    ['seen/list/a.html', 'folder', 'Cannot read the snapshot ', 'seen/list/a.html'],
    ['seen/list/a.html', 'dangling link', 'Cannot read the snapshot ', 'seen/list/a.html'],
    ['seen/list', 'file', 'Cannot read the snapshots in ', 'seen/list'],
    ['seen', 'file', 'Cannot read the snapshots in ', 'seen/list'],
  ] as const)('among the snapshots is named: %s, a %s', async (...row) => {
    const [path, put, says, named] = row;
    await place(path, put);
    const { code, stdout, stderr } = await run('snapshot', '--surface', 'list');
    expect(stderr.startsWith(`${says}"`)).toBe(true);
    expect(stderr.split('\n')[0]).toContain(`${named}": E`);
    expect(stderr).not.toMatch(/^ +at /m);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it.each([
    ['.queue-truth/cases', ['fuzz', ...LITTLE], 'Cannot store the case ".queue-truth/cases/'],
    ['.queue-truth/cases', ['replay', 'abc123'], 'Cannot read the cases in "'],
    ['snapshots/cases', ['check', ...LITTLE], 'Cannot read the cases in "'],
  ] as const)('of the cases is named: %s, for %j', async (path, args, says) => {
    await writeFile(join(folder, 'testee.mjs'), `import { honest } from './honest.mjs';\n${LYING}`);
    await place(path, 'file');
    const { code, stdout, stderr } = await run(...args);
    expect(stderr.startsWith(says)).toBe(true);
    expect(stderr).not.toMatch(/^ +at /m);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('that is a folder of no surface is obsolete, and goes with the update', async () => {
    await run('snapshot', '--update');
    await place('seen/toast/fresh.html', 'file');
    await place('seen/empty', 'folder');
    const compared = await run('snapshot', '--quiet');
    expect(compared.stdout).toContain('toast/fresh.html');
    expect(compared.stdout).toContain('(empty)');
    expect(compared.code).toBe(1);
    expect((await run('snapshot', '--update')).code).toBe(0);
    expect(await readdir(join(folder, 'seen'))).toEqual(['detail', 'list', 'shell']);
  });
});

describe('a place that takes nothing', () => {
  it.each([
    ['a working folder', ['contract-less', '--cwd', '/proc']],
    ['a report', ['report', '--reporter', 'json=/proc/nope/x']],
  ])('is named, at once, where it is to hold %s', async (_, [kind = '', ...args]) => {
    const folder = await aProject(moduleFiles(HONEST));
    const begin = kind === 'report' ? ['fuzz', ...LITTLE] : ['fuzz', '--runs', '1'];
    const { code, stderr } = await queueTruth([...begin, ...args], { cwd: folder, timeout: TIMEOUT });
    await rm(folder, { recursive: true });
    expect(stderr).toMatch(/^Cannot write the (log of this run|report "\/proc\/nope\/x"): E.*\n$/);
    expect(code).toBe(2);
  });

  it('is named where it is standard output', () => {
    const main = join(packageFolder, 'dist/src/cli/main.js');
    const { status, stderr } = spawnSync(process.execPath, [main, 'contract', '--json'], {
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
      encoding: 'utf8',
    });
    expect(stderr).toMatch(/^Cannot write to standard output: ENOSPC: .*\n$/);
    expect(status).toBe(2);
  });
});
