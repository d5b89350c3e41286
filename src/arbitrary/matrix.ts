import { compileClaims } from '../contract/claims.js';
import type { Contract } from '../contract/contract.js';
import type { Truth } from '../contract/vocabulary.js';
import type { CasePlan } from './case-plan.js';
import { VIEWERS } from './case-plan.js';
import { labelOf } from './build-run.js';
import { pairwiseRows } from './pairwise.js';
import { casePlan, runPlan } from './plans.js';
import { HOSTILE_TEXTS, harmless } from './label-text.js';
import type {
  ActiveSituation,
  FinishedSituation,
  InitiatorPlan,
  ReconciliationPlan,
  RunPlan,
  Situation,
} from './run-plan.js';
import { PLACEMENTS, PROGRESS_SHAPES } from './run-plan.js';
import {
  activeSituations,
  finishedSituations,
  orphanPlans,
  reconciliations,
  typicalTypes,
  unsupportedSituations,
} from './situations.js';

/** How many runs share one enumerated world. */
const PACK = 24;

const HOUR = 3_600_000;
const INITIATORS: readonly InitiatorPlan[] = [{ kind: 'user', name: 'Ada' }, { kind: 'system' }];

/** One part of the matrix: what is combined with what, and the cases. */
export interface MatrixPart {
  readonly name: string;
  readonly says: string;
  /** Only of a part that leaves something out. */
  readonly isComplete?: boolean;
  readonly plans: () => Generator<CasePlan>;
}

/**
 * Every state, enumerated and not drawn. `truths` narrows the runs to those of a truth; worlds that lose all
 * their runs are left out.
 */
export function matrix(contract: Contract, truths: readonly Truth[]): readonly MatrixPart[] {
  const wanted = (plan: RunPlan) => truths.includes(labelOf(plan, true, 0).truth);
  return [
    {
      name: 'states',
      says: 'truth x phase x boundary x progress x evidence x initiator',
      plans: () => packs(states(contract), wanted),
    },
    {
      name: 'boundaries',
      says: 'phase x status x type x age around the window x which anchor is latest x other time stamps; each reason',
      plans: () => packs(boundaries(contract), wanted),
    },
    { name: 'scopes', says: 'viewer x placement x truth', plans: () => scopes(contract, wanted) },
    { name: 'times', says: 'active state x rising now', plans: () => times(contract, wanted) },
    { name: 'twists', says: 'state x untrusted change', plans: () => twists(contract, wanted) },
    {
      name: 'pairs',
      says: 'state x progress x orphan report x reconciliation x initiator x ids x placement x viewer x label x later x twist x filter, each pair of their values',
      plans: () => pairs(contract, wanted),
    },
    { name: 'labels', says: 'hostile label x truth', plans: () => labels(contract, wanted) },
  ];
}

function* packs(plans: Iterable<RunPlan>, wanted: (plan: RunPlan) => boolean): Generator<CasePlan> {
  let pack: RunPlan[] = [];
  for (const plan of plans) {
    if (wanted(plan)) pack.push(plan);
    if (pack.length < PACK) continue;
    yield casePlan(pack);
    pack = [];
  }
  if (pack.length > 0) yield casePlan(pack);
}

function* states(contract: Contract): Generator<RunPlan> {
  const situations = [
    ...onePerBoundary(contract),
    ...finishedSituations(contract),
    ...firstOfEachState(unsupportedSituations(contract)),
  ];
  for (const variant of situations.flatMap((situation) => withEvidence(situation, contract))) {
    for (const progress of PROGRESS_SHAPES) {
      for (const initiator of INITIATORS)
        yield { ...variant, progress, initiator, ids: initiator.kind === 'user' };
    }
  }
}

/** One plan for each kind of evidence that a situation leaves open. */
function withEvidence(situation: Situation, contract: Contract): readonly RunPlan[] {
  if (situation.kind === 'finished') return [runPlan(situation)];
  const plans = kindsOf(orphanPlans(contract)).map((orphan) => runPlan(situation, { orphan }));
  if (situation.kind !== 'active') return plans;
  const trusted = reconciliations(contract).filter(({ kind }) => kind === 'trusted');
  return [
    ...plans,
    ...trusted.slice(0, 1).map((reconciliation) => runPlan({ ...situation, reconciliation })),
  ];
}

/** The first arrangement of each status at each age, of the types that stand for all others. */
function onePerBoundary(contract: Contract): readonly ActiveSituation[] {
  const seen = new Set<string>();
  return activeSituations(contract).filter(({ phase, status, age, type }) => {
    const key = JSON.stringify([status, type, age]);
    const first = !seen.has(key) && typicalTypes(contract, phase).includes(type);
    if (first) seen.add(key);
    return first;
  });
}

function* boundaries(contract: Contract): Generator<RunPlan> {
  for (const situation of activeSituations(contract)) yield runPlan(situation);
  for (const situation of unsupportedSituations(contract)) yield runPlan(situation);
  for (const orphan of orphanPlans(contract)) {
    for (const situation of onePerBoundary(contract)) yield runPlan(situation, { orphan });
  }
}

/** One situation of each truth, phase and reason. */
function samples(contract: Contract): readonly Situation[] {
  return firstOfEachState([
    ...onePerBoundary(contract),
    ...finishedSituations(contract),
    ...unsupportedSituations(contract),
  ]);
}

function firstOfEachState(situations: readonly Situation[]): readonly Situation[] {
  const first = new Map<string, Situation>();
  for (const situation of situations) {
    const { truth, phase, reason } = labelOf(runPlan(situation), true, 0);
    const key = [truth, phase, reason].join(' ');
    if (!first.has(key)) first.set(key, situation);
  }
  return [...first.values()];
}

function* scopes(contract: Contract, wanted: (plan: RunPlan) => boolean): Generator<CasePlan> {
  for (const viewer of VIEWERS) {
    for (const situation of samples(contract)) {
      const runs = PLACEMENTS.map((placement, index) => {
        return runPlan(situation, { placement, label: `Inventory ${String(index + 1)}` });
      });
      if (runs.some(wanted)) yield casePlan(runs, { viewer, filtered: true });
    }
    yield casePlan([], { viewer, filtered: true });
  }
}

function* times(contract: Contract, wanted: (plan: RunPlan) => boolean): Generator<CasePlan> {
  for (const situation of onePerBoundary(contract)) {
    const plan = runPlan(situation);
    if (wanted(plan)) yield casePlan([plan], { later: [1, HOUR, 400 * 24 * HOUR] });
  }
}

function* twists(contract: Contract, wanted: (plan: RunPlan) => boolean): Generator<CasePlan> {
  for (const situation of samples(contract)) {
    for (const progress of PROGRESS_SHAPES) {
      const plan = runPlan(situation);
      const twist = { label: 'Directory import', initiator: { kind: 'system' }, progress } as const;
      if (wanted(plan)) yield casePlan([plan], { twist });
    }
  }
}

/** Each value of every dimension beside each value of every other one, each time in a world of one run. */
function* pairs(contract: Contract, wanted: (plan: RunPlan) => boolean): Generator<CasePlan> {
  const [hostile = ''] = HOSTILE_TEXTS;
  const label = harmless(hostile, compileClaims(contract.claims));
  const twist = { label: 'Directory import', initiator: { kind: 'system' }, progress: 'none' } as const;
  const rows = pairwiseRows({
    situation: plainStates(contract),
    progress: PROGRESS_SHAPES,
    orphan: kindsOf(orphanPlans(contract)),
    reconciliation: kindsOf(reconciliations(contract)),
    initiator: [...INITIATORS, { kind: 'nameless' } as const],
    ids: [true, false],
    placement: PLACEMENTS,
    label: ['Inventory sync', label],
    viewer: VIEWERS,
    later: [[], [HOUR]],
    twist: [null, twist],
    filtered: [false, true],
  });
  for (const { situation, reconciliation, viewer, later, twist: twisted, filtered, ...run } of rows) {
    const plan = runPlan(evidenced(situation, reconciliation), run);
    if (wanted(plan)) yield casePlan([plan], { viewer, later, twist: twisted, filtered });
  }
}

/** Both sides of each window, what has succeeded and what has not, and every reason why a run cannot be judged. */
function plainStates(contract: Contract): readonly Situation[] {
  const bounds = onePerBoundary(contract).filter(({ age, window }) => age >= window && age <= window + 1);
  const ended = finishedSituations(contract).filter(({ reconciliation }) => reconciliation.kind === 'none');
  const isSuccess = ({ outcome }: FinishedSituation) => contract.persisted.success.includes(outcome ?? '');
  return [
    ...bounds,
    ...ended.filter(isSuccess).slice(0, 1),
    ...ended.filter((each) => !isSuccess(each)).slice(-1),
    ...firstOfEachState(unsupportedSituations(contract)),
  ];
}

/** The first of each kind. */
function kindsOf<Plan extends { readonly kind: string }>(plans: readonly Plan[]): readonly Plan[] {
  return plans.filter(({ kind }, at) => plans.findIndex((other) => other.kind === kind) === at);
}

function evidenced(situation: Situation, reconciliation: ReconciliationPlan): Situation {
  return 'reconciliation' in situation ? { ...situation, reconciliation } : situation;
}

function* labels(contract: Contract, wanted: (plan: RunPlan) => boolean): Generator<CasePlan> {
  const matcher = compileClaims(contract.claims);
  for (const text of HOSTILE_TEXTS) {
    const label = harmless(text, matcher);
    const runs = samples(contract).map((situation) =>
      runPlan(situation, { label, initiator: { kind: 'user', name: label } }),
    );
    const kept = runs.filter(wanted);
    if (kept.length > 0) yield casePlan(kept);
  }
}
