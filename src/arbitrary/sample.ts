import type { Contract } from '../contract/contract.js';
import type { Truth } from '../contract/vocabulary.js';
import { labelOf } from './build-run.js';
import type { CasePlan } from './case-plan.js';
import { matrix, type MatrixPart } from './matrix.js';

/**
 * At most `worlds` worlds of the matrix, for who cannot try them all: spread over its parts and the truths and phases of their
 * first runs, and within these over all that there are. Worlds of many runs are taken apart.
 */
export function sampledMatrix(contract: Contract, truths: readonly Truth[], worlds: number): MatrixPart {
  const groups = grouped(matrix(contract, truths));
  const quotas = shares(
    groups.map((group) => group.length),
    worlds,
  );
  const chosen = groups.flatMap((group, at) => spread(group, quotas[at] ?? 0));
  const all = groups.reduce((sum, group) => sum + group.length, 0);
  return {
    name: 'sample',
    says: `of ${String(all)} worlds, spread over part x truth x phase`,
    isComplete: chosen.length === all,
    plans: function* () {
      yield* chosen;
    },
  };
}

function grouped(parts: readonly MatrixPart[]): readonly (readonly CasePlan[])[] {
  const groups = new Map<string, CasePlan[]>();
  for (const { name, plans } of parts) {
    for (const plan of [...plans()].flatMap(apart)) {
      const key = [name, ...stateOf(plan)].join(' ');
      groups.set(key, groups.get(key) ?? []);
      groups.get(key)?.push(plan);
    }
  }
  return [...groups.values()];
}

function stateOf({ runs: [run] }: CasePlan): readonly string[] {
  if (run === undefined) return [];
  const { truth, phase } = labelOf(run, true, 0);
  return [truth, phase];
}

/** A world for each run, where the runs have nothing to do with each other. */
function apart(plan: CasePlan): readonly CasePlan[] {
  const isPack = plan.details === plan.runs.length && !plan.filtered && plan.runs.length > 1;
  return isPack ? plan.runs.map((run) => ({ ...plan, runs: [run], details: 1 })) : [plan];
}

/** How many of each group, so that all get the same as long as they have so many. */
function shares(sizes: readonly number[], total: number): readonly number[] {
  const quotas = sizes.map(() => 0);
  let left = total;
  for (let open = sizes.length; left > 0 && open > 0;) {
    open = 0;
    for (const [at, size] of sizes.entries()) {
      const quota = quotas[at] ?? 0;
      if (left === 0 || quota >= size) continue;
      quotas[at] = quota + 1;
      left -= 1;
      open += 1;
    }
  }
  return quotas;
}

/** `count` of the items, as far apart from each other as from the ends. */
function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  return Array.from({ length: count }, (_, at) => Math.floor(((at + 0.5) * items.length) / count)).flatMap(
    (index) => items.slice(index, index + 1),
  );
}
