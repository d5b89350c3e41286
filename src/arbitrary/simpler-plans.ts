import type { CasePlan } from './case-plan.js';
import { VIEWERS } from './case-plan.js';
import { CANONICAL_NOW } from './plans.js';
import type { ActiveSituation, RunPlan, Situation } from './run-plan.js';
import { agesAround } from './situations.js';

/**
 * Plans that are simpler than `plan` in one way, the boldest first: fewer runs, fewer scenes, plainer runs. Each
 * labels by construction just as `plan` does, so a counterexample stays one by its own right.
 */
export function* simplerPlans(plan: CasePlan): Generator<CasePlan> {
  if (plan.runs.length > 1) yield* fewerRuns(plan);
  yield* fewerScenes(plan);
  if (plan.filtered) yield { ...plan, filtered: false };
  if (plan.details > plan.runs.length) yield { ...plan, details: plan.runs.length };
  if (plan.viewer !== VIEWERS[0]) yield { ...plan, viewer: VIEWERS[0] };
  if (plan.now !== CANONICAL_NOW) yield { ...plan, now: CANONICAL_NOW };
  for (const [index, run] of plan.runs.entries()) {
    for (const simpler of simplerRuns(run)) yield { ...plan, runs: plan.runs.with(index, simpler) };
  }
}

function* fewerScenes(plan: CasePlan): Generator<CasePlan> {
  if (plan.later.length > 0) yield { ...plan, later: [] };
  if (plan.later.length > 1) for (const later of plan.later) yield { ...plan, later: [later] };
  if (plan.twist !== null) yield { ...plan, twist: null };
}

function* fewerRuns(plan: CasePlan): Generator<CasePlan> {
  const withRuns = (runs: readonly RunPlan[]) => ({
    ...plan,
    runs,
    details: Math.max(plan.details, runs.length),
  });
  for (const run of plan.runs) yield withRuns([run]);
  const half = Math.ceil(plan.runs.length / 2);
  if (half > 1) {
    yield withRuns(plan.runs.slice(0, half));
    yield withRuns(plan.runs.slice(half));
  }
  for (const index of plan.runs.keys()) yield withRuns(plan.runs.toSpliced(index, 1));
}

const PLAIN: Pick<RunPlan, 'label' | 'placement' | 'ids'> = {
  label: 'Inventory sync',
  placement: 'here',
  ids: true,
};

function* simplerRuns(run: RunPlan): Generator<RunPlan> {
  if (run.label !== PLAIN.label) yield { ...run, label: PLAIN.label };
  if (run.initiator.kind !== 'user' || run.initiator.name !== 'Ada')
    yield { ...run, initiator: { kind: 'user', name: 'Ada' } };
  if (run.progress !== 'none') yield { ...run, progress: 'none' };
  if (run.orphan.kind !== 'none') yield { ...run, orphan: { kind: 'none' } };
  if (run.placement !== PLAIN.placement) yield { ...run, placement: PLAIN.placement };
  if (!run.ids) yield { ...run, ids: PLAIN.ids };
  for (const situation of simplerSituations(run.situation)) yield { ...run, situation };
}

function* simplerSituations(situation: Situation): Generator<Situation> {
  if (situation.kind !== 'active') return;
  if (situation.reconciliation.kind !== 'none') yield { ...situation, reconciliation: { kind: 'none' } };
  if (situation.decoy !== 'absent') yield { ...situation, decoy: 'absent' };
  const { latest, others } = situation.arrangement;
  if (latest !== 0 || others !== 'absent')
    yield { ...situation, arrangement: { latest: 0, others: 'absent' } };
  yield* plainerAges(situation);
}

/** Ages of the same side of the window that read better, the best first: well past it, or well within. */
function* plainerAges(situation: ActiveSituation): Generator<Situation> {
  const { fresh, stale } = agesAround(situation.window);
  const side = situation.age > situation.window ? stale : fresh;
  const rank = side.indexOf(situation.age);
  for (const age of rank < 0 ? side : side.slice(0, rank)) yield { ...situation, age };
}
