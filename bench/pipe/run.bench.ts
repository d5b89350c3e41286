import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PACKAGE_FOLDER } from '../../src/lang/package-folder.js';
import type { RenderRequest } from '../../src/operation/world.js';
import { grouped } from '../../src/report/words.js';
import { commandTestee } from '../../src/testee/command/command-testee.js';
import { circumstances } from '../circumstances.js';
import { markdownTable } from '../markdown-table.js';
import { writeSection } from '../performance-page.js';
import { type Cost, processCost } from '../process-cost.js';

/**
 * `npm run bench:pipe -- [--long] [--write]`: how many requests a second go through the pipe to a testee that does next to nothing, and
 * how many cases to one that renders three screens; with `--long`, 100,000 of them as well. With `--write` the figures go to docs/performance.md.
 */
const PACKAGE = fileURLToPath(PACKAGE_FOLDER);
const ECHO = fileURLToPath(new URL('echo-testee.mjs', import.meta.url));
const REQUESTS = 20_000;
const ROUNDS = 5;
/** Rows of cases; the first is most of it the start. */
const CASES = process.argv.includes('--long') ? [1000, 10_000, 100_000] : [1000, 10_000];

const REQUEST: RenderRequest = {
  surface: 'list',
  now: '2026-01-01T12:00:00.000Z',
  input: { viewer: { id: 'u1', memberships: [] }, workspace: 'w1', environment: null, run: null, runs: [] },
};

const sections = [circumstances(), await requests(), cases()];
console.log(sections.join('\n\n'));
if (process.argv.includes('--write'))
  await writeSection(join(PACKAGE, 'docs/performance.md'), 'pipe', sections.join('\n\n'));

async function requests(): Promise<string> {
  const rows: (readonly string[])[] = [];
  for (const concurrency of [1, 8, 64]) {
    const rates = await ratesOf(concurrency);
    rows.push([`${String(concurrency)} at a time`, grouped(Math.min(...rates)), grouped(Math.max(...rates))]);
  }
  return `### Requests\n\n${markdownTable(['', 'least a second', 'most a second'], rows)}`;
}

/** Requests a second to a testee that takes `concurrency` at a time, round by round. */
async function ratesOf(concurrency: number): Promise<readonly number[]> {
  const testee = await commandTestee({
    command: [process.execPath, ECHO, String(concurrency)],
    cwd: process.cwd(),
    env: {},
    timeout: 60_000,
    start: 60_000,
    greeting: { spec: 'bench', surfaces: ['list'], contract: {} },
  });
  const rates: number[] = [];
  const together = 20 * concurrency;
  for (let round = 0; round < ROUNDS; round += 1) {
    const begin = performance.now();
    for (let done = 0; done < REQUESTS; done += together)
      await Promise.all(Array.from({ length: together }, () => testee.render(REQUEST)));
    rates.push(Math.round((REQUESTS * 1000) / (performance.now() - begin)));
  }
  await testee.farewell?.();
  await testee.close();
  return rates;
}

function cases(): string {
  const folder = mkdtempSync(join(tmpdir(), 'queue-truth-bench-pipe-'));
  try {
    cpSync(join(PACKAGE, 'test/e2e/testees/node'), folder, { recursive: true });
    const costs = CASES.map((count) => ({ count, cost: fuzzed(count, folder) }));
    const [start] = costs;
    const rows = costs.map(({ count, cost }) => [
      `fuzz --runs ${grouped(count)}`,
      cost.seconds.toFixed(1),
      grouped(Math.round(count / cost.seconds)),
      start === undefined || start.count === count
        ? ''
        : grouped(Math.round((count - start.count) / (cost.seconds - start.cost.seconds))),
      cost.megabytes.toFixed(0),
    ]);
    const head = ['', 'seconds', 'cases/s', 'cases/s after the first row', 'peak MB'];
    return `### Cases, with the testee in test/e2e/testees/node\n\n${markdownTable(head, rows)}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function fuzzed(count: number, folder: string): Cost {
  const main = join(PACKAGE, 'dist/src/cli/main.js');
  const command = [process.execPath, main, 'fuzz', '--runs', String(count), '--seed', '1', '--quiet'];
  return processCost({ name: `fuzz --runs ${String(count)}`, command, accepts: [0] }, folder);
}
