import type { CasePlan } from './case-plan.js';
import type { RunPlan, Situation } from './run-plan.js';

/** The moment at which enumerated cases happen: 2026-01-01T12:00:00.000Z. */
export const CANONICAL_NOW = Date.UTC(2026, 0, 1, 12);

/** A plan for `situation` that is plain in every way that `rest` does not name. */
export function runPlan(situation: Situation, rest: Partial<RunPlan> = {}): RunPlan {
  return {
    situation,
    progress: 'none',
    orphan: { kind: 'none' },
    initiator: { kind: 'user', name: 'Ada' },
    label: 'Inventory sync',
    ids: true,
    placement: 'here',
    ...rest,
  };
}

/** A plan for a world of `runs`, all of their details asked for, plain in every way that `rest` does not name. */
export function casePlan(runs: readonly RunPlan[], rest: Partial<CasePlan> = {}): CasePlan {
  const base: CasePlan = {
    now: CANONICAL_NOW,
    runs,
    viewer: 'member',
    later: [],
    twist: null,
    filtered: false,
    details: runs.length,
  };
  return { ...base, ...rest };
}
