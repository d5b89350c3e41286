import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EMBEDDED_CONTRACT, loadContract } from '../../src/harness/load-contract.js';
import { PACKAGE_FOLDER } from '../../src/lang/package-folder.js';
import { grouped } from '../../src/report/words.js';
import { circumstances } from '../circumstances.js';
import { markdownTable } from '../markdown-table.js';
import { median } from '../median.js';
import { writeSection } from '../performance-page.js';
import { processCost } from '../process-cost.js';
import { CONTENDERS, workOf, type ContenderName } from './contenders.js';

const PACKAGE = fileURLToPath(PACKAGE_FOLDER);
const MAIN = join(PACKAGE, 'dist/src/cli/main.js');
const ROUNDS = 3;
/** How many cases each contender tries in one round: some seconds' worth. */
const CASES: Readonly<Record<ContenderName, number>> = {
  'generate and render, nothing read': 10_000,
  'ours, every law': 5000,
  'jsdom reused, DOM Testing Library': 150,
  'jsdom new for each page, DOM Testing Library': 40,
};
/** Runs that show whether memory stays flat; the longest takes half an hour. */
const LONG = process.argv.includes('--million') ? [100_000, 1_000_000] : [100_000];
const NAMES = Object.keys(CASES) as readonly ContenderName[];

const [one] = process.argv.slice(2);
const only = NAMES.find((name) => name === one);
if (only === undefined) await measureAll(process.argv.includes('--write'));
else await measureOne(only);

/** One round of one contender, in this process: milliseconds and megabytes, as JSON. */
async function measureOne(name: ContenderName): Promise<void> {
  const work = await workOf(await loadContract(EMBEDDED_CONTRACT, PACKAGE), 358);
  await CONTENDERS[name](work, Math.ceil(CASES[name] / 10));
  const begin = performance.now();
  await CONTENDERS[name](work, CASES[name]);
  const milliseconds = performance.now() - begin;
  const { maxRSS } = process.resourceUsage();
  console.log(JSON.stringify({ milliseconds, megabytes: maxRSS / 1024 }));
}

/** Everybody in turn, once a round; then whole processes. */
async function measureAll(writes: boolean): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'queue-truth-bench-check-'));
  try {
    const sections = [circumstances(), perCase(), processes(scratch)];
    console.log(sections.join('\n\n'));
    if (writes) await writeSection(join(PACKAGE, 'docs/performance.md'), 'check', sections.join('\n\n'));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

interface Round {
  readonly milliseconds: number;
  readonly megabytes: number;
}

function perCase(): string {
  const rounds = new Map<ContenderName, Round[]>(NAMES.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const name of round % 2 === 0 ? NAMES : [...NAMES].reverse()) rounds.get(name)?.push(roundOf(name));
  const cost = (name: ContenderName) =>
    median((rounds.get(name) ?? []).map(({ milliseconds }) => milliseconds)) / CASES[name];
  const [floor, ours] = [cost('generate and render, nothing read'), cost('ours, every law')];
  const rows = NAMES.map((name) => [
    name,
    grouped(1000 / cost(name)),
    (cost(name) / floor).toFixed(1),
    (cost(name) / ours).toFixed(2),
    Math.max(...(rounds.get(name) ?? []).map(({ megabytes }) => megabytes)).toFixed(0),
  ]);
  return `### One case: one run on three pages\n\nMedians of ${String(ROUNDS)} rounds.\n\n${markdownTable(['', 'cases/s', 'cost, floor = 1', 'cost, ours = 1', 'peak MB'], rows)}`;
}

function roundOf(name: ContenderName): Round {
  const { stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], {
    encoding: 'utf8',
  });
  try {
    return JSON.parse(stdout) as Round;
  } catch (cause) {
    throw new Error(`Cannot measure "${name}": ${stderr.slice(-500)}`, { cause });
  }
}

/** The same cases each time, and nothing but the last line. */
function drawing(line: string): readonly string[] {
  return /^(?:fuzz|check)/.test(line) ? ['--seed', '1', '--quiet'] : [];
}

/** Whole processes, from start to end. */
function processes(scratch: string): string {
  const lines = [
    ...['--version', 'explain FR-358-003', 'fuzz --runs 1000'],
    ...[1, 2].map((workers) => `fuzz --runs 10000 --workers ${String(workers)}`),
    ...LONG.map((runs) => `fuzz --runs ${String(runs)} --workers 2`),
    ...['check', 'check --runs 10000'],
  ];
  const runs: readonly (readonly [string, readonly string[]])[] = [
    ['bare Node', ['--eval', '0']],
    ...lines.map((line) => [line, [MAIN, ...line.split(' '), ...drawing(line)]] as const),
  ];
  const measured = runs.map(([name, args]) => {
    const isShort = args.length < 4;
    const costs = Array.from({ length: isShort ? 7 : 1 }, () =>
      processCost({ name, command: [process.execPath, ...args], accepts: [0] }, scratch),
    );
    return {
      name,
      seconds: median(costs.map(({ seconds }) => seconds)),
      megabytes: Math.max(...costs.map(({ megabytes }) => megabytes)),
    };
  });
  const bare = measured[0]?.seconds ?? Number.NaN;
  const rows = measured.map(({ name, seconds, megabytes }) => [
    name,
    seconds.toFixed(2),
    (seconds / bare).toFixed(1),
    megabytes.toFixed(0),
  ]);
  return `### Whole processes, on the embedded default\n\nMedians of seven for what is short, the others once.\n\n${markdownTable(['', 'seconds', 'bare Node = 1', 'peak MB'], rows)}`;
}
