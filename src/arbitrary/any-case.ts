import fc from 'fast-check';
import { compileClaims } from '../contract/claims.js';
import type { Contract } from '../contract/contract.js';
import type { Truth } from '../contract/vocabulary.js';
import { labelOf } from './build-run.js';
import type { CasePlan, Twist } from './case-plan.js';
import { VIEWERS } from './case-plan.js';
import { anyLabel } from './label-text.js';
import { CANONICAL_NOW } from './plans.js';
import type { ActiveSituation, InitiatorPlan, Placement, RunPlan, Situation } from './run-plan.js';
import { PROGRESS_SHAPES } from './run-plan.js';
import {
  activeSituations,
  finishedSituations,
  orphanPlans,
  reconciliations,
  unsupportedSituations,
} from './situations.js';

/** Moments that calendars stumble over, after the canonical one: a leap day, a new year, a change of clocks, a lone millisecond. */
const MOMENTS = [
  CANONICAL_NOW,
  Date.UTC(2028, 1, 29, 23, 59, 59, 999),
  Date.UTC(2027, 0, 1),
  Date.UTC(2026, 2, 29, 1, 0, 0, 1),
  Date.UTC(2026, 9, 25, 0, 30),
];

const MINUTE = 60_000;
/** Objects without a prototype would be other values than the same plan read from a file. */
const PLAIN_OBJECTS = { noNullPrototype: true } as const;

/**
 * Plans of random cases: 0 to 30 runs, mostly few, of the given truths, in several workspaces, seen by anyone.
 * Shrinks towards fewer runs in the canonical moment, seen by a member, without later or twisted scenes. There are no
 * runs where none of the truths can occur under the contract.
 */
export function anyCasePlan(contract: Contract, truths: readonly Truth[]): fc.Arbitrary<CasePlan> {
  const possible = situationsByTruth(contract, truths).length > 0;
  return fc.record(
    {
      now: fc.constantFrom(...MOMENTS),
      runs: possible ? anyRuns(anyRunPlan(contract, truths)) : fc.constant([]),
      viewer: fc.oneof({ arbitrary: fc.constant(VIEWERS[0]), weight: 5 }, fc.constantFrom(...VIEWERS)),
      later: fc.oneof(
        { withCrossShrink: true },
        { arbitrary: fc.constant<number[]>([]), weight: 12 },
        fc.constantFrom([1], [MINUTE], [60 * MINUTE, 9000 * MINUTE]),
      ),
      twist: fc.oneof({ arbitrary: fc.constant(null), weight: 4 }, anyTwist(contract)),
      filtered: fc.oneof({ arbitrary: fc.constant(false), weight: 4 }, fc.constant(true)),
      details: fc.oneof({ arbitrary: fc.constant(1), weight: 2 }, fc.constantFrom(2, 3)),
    },
    PLAIN_OBJECTS,
  );
}

function anyRuns(run: fc.Arbitrary<RunPlan>): fc.Arbitrary<RunPlan[]> {
  const array = (minLength: number, maxLength: number) =>
    fc.array(run, { minLength, maxLength, size: 'max' });
  return fc.oneof(
    { arbitrary: array(1, 2), weight: 24 },
    { arbitrary: array(0, 7), weight: 6 },
    { arbitrary: array(8, 30), weight: 1 },
  );
}

/** Plans of single runs, of the given truths. Throws where none of them can occur under the contract. */
export function anyRunPlan(contract: Contract, truths: readonly Truth[]): fc.Arbitrary<RunPlan> {
  const matcher = compileClaims(contract.claims);
  const placement: fc.Arbitrary<Placement> = fc.oneof(
    { arbitrary: fc.constant<Placement>('here'), weight: 5 },
    fc.constantFrom<Placement>('beside', 'locked', 'abroad', 'foreign'),
  );
  return fc.record(
    {
      situation: anySituation(contract, truths),
      progress: fc.constantFrom(...PROGRESS_SHAPES),
      orphan: fc.constantFrom(...orphanPlans(contract)),
      initiator: anyInitiator(anyLabel(matcher)),
      label: anyLabel(matcher),
      ids: fc.boolean(),
      placement,
    },
    PLAIN_OBJECTS,
  );
}

function anySituation(contract: Contract, truths: readonly Truth[]): fc.Arbitrary<Situation> {
  const byTruth = situationsByTruth(contract, truths);
  if (byTruth.length === 0)
    throw new Error(`Cannot draw a run: under this contract none is ever "${truths.join('" or "')}"`);
  const evidence = fc.constantFrom(...reconciliations(contract));
  const moved = fc.option(fc.nat({ max: 400 * 24 * 60 * MINUTE }), { freq: 2 });
  return fc.oneof(
    ...byTruth.map((situations) =>
      fc
        .tuple(fc.constantFrom(...situations), moved, evidence)
        .map(([situation, by, reconciliation]): Situation => {
          return situation.kind === 'active' ? { ...movedAge(situation, by), reconciliation } : situation;
        }),
    ),
  );
}

/** The situations of each of `truths` that can occur. */
function situationsByTruth(contract: Contract, truths: readonly Truth[]): readonly (readonly Situation[])[] {
  const all = [
    activeSituations(contract),
    finishedSituations(contract),
    unsupportedSituations(contract),
  ].flat();
  return truths
    .map((truth) => all.filter((situation) => truthOf(situation) === truth))
    .filter((situations) => situations.length > 0);
}

function truthOf(situation: Situation): Truth {
  const plain = { progress: 'none', orphan: { kind: 'none' }, initiator: { kind: 'system' } } as const;
  return labelOf({ situation, ...plain, label: '', ids: false, placement: 'here' }, true, 0).truth;
}

/** Another age on the same side of the window, `by` milliseconds from its beginning. */
function movedAge(situation: ActiveSituation, by: number | null): ActiveSituation {
  const { age, window } = situation;
  if (by === null || age < 0) return situation;
  return { ...situation, age: age > window ? window + 1 + by : Math.min(by, window) };
}

function anyInitiator(name: fc.Arbitrary<string>): fc.Arbitrary<InitiatorPlan> {
  return fc.oneof(
    name.map((text): InitiatorPlan => ({ kind: 'user', name: text })),
    fc.constant<InitiatorPlan>({ kind: 'system' }),
    fc.constant<InitiatorPlan>({ kind: 'nameless' }),
  );
}

function anyTwist(contract: Contract): fc.Arbitrary<Twist> {
  const label = anyLabel(compileClaims(contract.claims));
  return fc.record(
    { label, initiator: anyInitiator(label), progress: fc.constantFrom(...PROGRESS_SHAPES) },
    PLAIN_OBJECTS,
  );
}
