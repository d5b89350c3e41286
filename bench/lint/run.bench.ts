import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateTree } from './generate-tree.js';
import { CONTENDERS, type Contender } from './contenders.js';

/**
 * `npm run bench:lint -- [folder...]`: this linter beside others with the same job, in one run, on each folder and on a
 * generated tree of 5,000 files. Prints medians of wall seconds, peak memory, and ratios to this linter when cold.
 */
const ROUNDS = 5;
const packageFolder = fileURLToPath(new URL('../../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'queue-truth-bench-'));

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

function measure(contender: Contender, folder: string): Measured | undefined {
  contender.prepare?.(folder);
  const begin = performance.now();
  const { status, stderr, error } = spawnSync(
    '/usr/bin/env',
    ['time', '-f', 'peak %M', ...contender.command(folder, { packageFolder, scratch })],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 30 },
  );
  const seconds = (performance.now() - begin) / 1000;
  const peak = /peak (\d+)\s*$/u.exec(stderr)?.[1];
  if (error !== undefined || status === null || peak === undefined || !contender.accepts.includes(status)) {
    console.log(
      `${contender.name}: no figure, exit ${String(status)}: ${stderr.trim().split('\n').slice(-3).join(' ')}`,
    );
    return undefined;
  }
  return { seconds, megabytes: Number(peak) / 1024 };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function compare(folder: string, title: string): void {
  const figures = new Map<string, Measured[]>();
  // One after the other in each round, so that a busy moment falls on all of them alike.
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const contender of CONTENDERS) {
      const measured = measure(contender, folder);
      if (measured !== undefined)
        figures.set(contender.name, [...(figures.get(contender.name) ?? []), measured]);
    }
  }
  const cold = median((figures.get('queue-truth, cold') ?? []).map(({ seconds }) => seconds));
  console.log(`\n${title}, medians of ${String(ROUNDS)}`);
  for (const [name, measured] of figures) {
    const seconds = median(measured.map((each) => each.seconds));
    const megabytes = median(measured.map((each) => each.megabytes));
    console.log(
      `${name.padEnd(34)} ${seconds.toFixed(2).padStart(7)} s ${megabytes.toFixed(0).padStart(6)} MB ${(seconds / cold).toFixed(2).padStart(7)} x`,
    );
  }
}

try {
  for (const folder of process.argv.slice(2)) compare(resolve(folder), folder);
  const generated = join(scratch, 'generated');
  mkdirSync(generated);
  generateTree(generated, 5000);
  writeFileSync(join(generated, 'package.json'), '{ "type": "module" }\n');
  compare(generated, 'generated, 5,000 files');
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
