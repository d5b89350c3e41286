import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PLANTS, ROOM_NAMES } from './planted-imports.js';

const root = resolve(import.meta.dirname, '../..');

const Report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
    ruleSetUsed: z.object({ forbidden: z.array(z.object({ name: z.string(), comment: z.string() })) }),
  }),
});
type Report = z.infer<typeof Report>;

/** What dependency-cruiser says of `src` and `rules` under `folder`; its exit code is the number of errors. */
function cruise(folder: string): Promise<Report> {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src', 'rules'];
  return new Promise((settle, fail) => {
    execFile(
      process.execPath,
      args,
      { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
      (_exit, stdout, stderr) => {
        if (stdout === '') fail(new Error(`Cannot cruise "${folder}": ${stderr}`));
        else settle(Report.parse(JSON.parse(stdout)));
      },
    );
  });
}

async function copyOfSource(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'queue-truth-layers-'));
  for (const name of ['src', 'rules', 'package.json', 'tsconfig.json', '.dependency-cruiser.mjs']) {
    await cp(join(root, name), join(folder, name), { recursive: true });
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

describe('the layers of our own source', () => {
  it('hold', { timeout: 120_000 }, async () => {
    const { summary } = await cruise(root);
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  });

  it('know every folder of src', async () => {
    const entries = await readdir(join(root, 'src'), { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(folders.length).toBeGreaterThan(0);
    expect([...ROOM_NAMES, 'cli']).toEqual(expect.arrayContaining(folders));
  });
});

describe('a planted import', () => {
  let folder: string;
  let report: Report;

  beforeAll(async () => {
    folder = await copyOfSource();
    for (const { file, text } of PLANTS) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    }
    report = await cruise(folder);
  }, 120_000);

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it.each(PLANTS)('is answered by the rules meant for it: $name', ({ file, fires }) => {
    const fired = report.summary.violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);
    expect([...new Set(fired)].sort()).toEqual([...fires].sort());
  });

  it('exists for every rule', () => {
    const rules = report.summary.ruleSetUsed.forbidden.map(({ name }) => name);
    expect([...new Set(PLANTS.flatMap(({ fires }) => fires))].sort()).toEqual([...rules].sort());
  });

  it('is answered in a sentence', () => {
    const silent = report.summary.ruleSetUsed.forbidden.filter(
      ({ comment }) => comment.split(' ').length < 5,
    );
    expect(silent).toEqual([]);
  });
});
