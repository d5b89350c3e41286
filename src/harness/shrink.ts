import type { CasePlan } from '../arbitrary/case-plan.js';
import { simplerPlans } from '../arbitrary/simpler-plans.js';

/** A plan that still fails, and the number of steps that led to it. */
export interface Shrunk {
  readonly plan: CasePlan;
  readonly steps: number;
}

/**
 * The simplest plan on the way down from `plan` for which `stillFails` holds: the first simpler plan that fails is
 * taken, again and again, until none does or `mayGoOn` says that the budget is used up.
 */
export async function shrink(
  plan: CasePlan,
  stillFails: (plan: CasePlan) => Promise<boolean>,
  mayGoOn: () => boolean,
): Promise<Shrunk> {
  let best: Shrunk = { plan, steps: 0 };
  for (;;) {
    const next = await firstFailing(best.plan, stillFails, mayGoOn);
    if (next === undefined) return best;
    best = { plan: next, steps: best.steps + 1 };
  }
}

async function firstFailing(
  plan: CasePlan,
  stillFails: (plan: CasePlan) => Promise<boolean>,
  mayGoOn: () => boolean,
): Promise<CasePlan | undefined> {
  for (const simpler of simplerPlans(plan)) {
    if (!mayGoOn()) return undefined;
    if (await stillFails(simpler)) return simpler;
  }
  return undefined;
}
