import fc from 'fast-check';
import { anyCasePlan } from '../arbitrary/any-case.js';
import type { CasePlan } from '../arbitrary/case-plan.js';
import type { Contract } from '../contract/contract.js';
import type { Truth } from '../contract/vocabulary.js';

/** The plan with the number `index` (from 0) of the endless row that `seed` stands for. */
export function randomPlans(
  contract: Contract,
  truths: readonly Truth[],
  seed: number,
): (index: number) => CasePlan {
  const planOf = plansOfSeeds(contract, truths);
  return (index) => planOf(seed, index);
}

/** The same for the rows of all seeds. */
export function plansOfSeeds(
  contract: Contract,
  truths: readonly Truth[],
): (seed: number, index: number) => CasePlan {
  const arbitrary = anyCasePlan(contract, truths);
  return (seed, index) => {
    const [plan] = fc.sample(arbitrary, { seed: mixed(seed, index), numRuns: 1 });
    if (plan === undefined) throw new Error('Cannot draw a plan: the arbitrary gave none');
    return plan;
  };
}

/** The plans with these numbers, drawn when it is their turn. */
export function* drawn(
  planOf: (index: number) => CasePlan,
  numbers: Iterable<number>,
): Generator<CasePlan, void, undefined> {
  for (const number of numbers) yield planOf(number);
}

/** A seed for one index: every bit of both matters, so that neighbours have nothing in common. Source: splitmix32. */
function mixed(seed: number, index: number): number {
  let x = (Math.imul(seed, 0x85ebca6b) + Math.imul(index + 1, 0x9e3779b9)) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return (x ^ (x >>> 15)) | 0;
}
