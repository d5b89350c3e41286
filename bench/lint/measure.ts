import { median } from '../median.js';
import { processCost, type Cost } from '../process-cost.js';
import type { Contender } from './contender.js';

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

function measure(contender: Contender, folder: string): Cost {
  contender.prepare?.(folder);
  return processCost(contender, folder);
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
