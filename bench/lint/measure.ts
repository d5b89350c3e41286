import { spawnSync } from 'node:child_process';
import type { Contender } from './contender.js';

/** What one run has cost. */
export interface Cost {
  /** Wall time, the start of the process included. */
  readonly seconds: number;
  /** Time of all cores in user mode. */
  readonly cpuSeconds: number;
  /** Most memory resident at once. */
  readonly megabytes: number;
}

/** Runs everybody once per round, in the one order and then in the other, so that no place in it is an advantage. */
export function measureAll(
  contenders: readonly Contender[],
  { folder, rounds }: { readonly folder: string; readonly rounds: number },
): ReadonlyMap<string, readonly Cost[]> {
  const costs = new Map<string, Cost[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? contenders : [...contenders].reverse();
    for (const contender of order) costs.get(contender.name)?.push(measure(contender, folder));
  }
  return costs;
}

function measure({ name, prepare, command, accepts }: Contender, folder: string): Cost {
  prepare?.(folder);
  const begin = performance.now();
  const { status, stderr, error } = spawnSync('/usr/bin/env', ['time', '-f', 'cost %U %M', ...command], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const seconds = (performance.now() - begin) / 1000;
  const [, user, kilobytes] = /cost ([\d.]+) (\d+)\s*$/u.exec(stderr) ?? [];
  if (error !== undefined || status === null || !accepts.includes(status) || kilobytes === undefined)
    throw new Error(
      `Cannot measure ${name}: exit ${String(status)}: ${stderr.trim().slice(-500)} (GNU time has to be installed)`,
    );
  return { seconds, cpuSeconds: Number(user), megabytes: Number(kilobytes) / 1024 };
}

/** The costs in the middle, each figure by itself; of an even number the mean of the two. */
export function medianCost(costs: readonly Cost[]): Cost {
  const of = (figure: (cost: Cost) => number) => median(costs.map(figure));
  return {
    seconds: of(({ seconds }) => seconds),
    cpuSeconds: of(({ cpuSeconds }) => cpuSeconds),
    megabytes: of(({ megabytes }) => megabytes),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}
