import type { Contract } from '../contract/contract.js';
import type { ActivePhase } from '../contract/vocabulary.js';
import { ACTIVE_PHASES } from '../contract/vocabulary.js';
import type {
  ActiveSituation,
  Arrangement,
  Decoy,
  ExemptSituation,
  FinishedSituation,
  MalformedSituation,
  OrphanPlan,
  ReconciliationPlan,
  Situation,
} from './run-plan.js';

const MINUTE = 60_000;
const DAY = 86_400_000;
const ORDINARY_TYPES = ['inventory.sync', 'policy.export', 'review.pack'];
const NO_EVIDENCE: ReconciliationPlan = { kind: 'none' };

/**
 * Ages around a window, in milliseconds: what is fresh, both bounds included, and what is past it. The first of
 * each are those that read best in a counterexample.
 */
export function agesAround(window: number): {
  readonly fresh: readonly number[];
  readonly stale: readonly number[];
} {
  const skewed = [-MINUTE, -3000 * 365 * DAY];
  if (window === Infinity) return { fresh: [0, 30 * DAY, ...skewed], stale: [] };
  return {
    fresh: [Math.floor(window / 2), 0, window, window - 1, ...skewed],
    stale: [window + 26 * MINUTE, window + 1, window + 5000 * DAY],
  };
}

/** Every type that the contract names with windows, and one that it does not. */
function windowedTypes(contract: Contract): readonly string[] {
  const named = Object.entries(contract.lifecycle.types).filter(([, windows]) => windows !== 'unsupported');
  return [ordinaryType(contract), ...named.map(([type]) => type)];
}

/** A type of which the contract says nothing. */
export function ordinaryType(contract: Contract): string {
  const named = contract.lifecycle.types;
  return ORDINARY_TYPES.find((type) => !Object.hasOwn(named, type)) ?? 'ordinary.work';
}

/** The window of a type in a phase, in milliseconds; `Infinity` where it is off. */
export function windowOf(contract: Contract, type: string, phase: ActivePhase): number {
  const { types } = contract.lifecycle;
  const named = Object.hasOwn(types, type) ? types[type] : undefined;
  return named === undefined || named === 'unsupported' ? contract.lifecycle.default[phase] : named[phase];
}

/**
 * The types that stand for all others in a phase: one of which the contract says nothing and, where that has no bound,
 * one that has.
 */
export function typicalTypes(contract: Contract, phase: ActivePhase): readonly string[] {
  const [ordinary, ...named] = windowedTypes(contract);
  if (ordinary === undefined || windowOf(contract, ordinary, phase) !== Infinity)
    return [ordinaryType(contract)];
  return [ordinary, ...named.filter((type) => windowOf(contract, type, phase) !== Infinity).slice(0, 1)];
}

/** The statuses that mean `phase`. */
export function statusesOf(contract: Contract, phase: string): readonly string[] {
  return Object.entries(contract.persisted.status).flatMap(([status, meaning]) =>
    meaning === phase ? [status] : [],
  );
}

/** Which anchor of a phase is the latest, and what the others hold. */
function arrangements(contract: Contract, phase: ActivePhase): readonly Arrangement[] {
  return contract.lifecycle.anchors[phase].flatMap((_, latest) =>
    (['older', 'absent', 'same'] as const).map((others) => ({ latest, others })),
  );
}

const DECOYS: readonly Decoy[] = ['old', 'recent', 'absent'];

/**
 * Active runs at every boundary of every windowed type in every active status. Arrangements of the anchors and
 * decoys in the other time stamps take turns, so that each meets fresh and stale ages alike.
 */
export function activeSituations(contract: Contract): readonly ActiveSituation[] {
  return ACTIVE_PHASES.flatMap((phase) => {
    const turns = arrangements(contract, phase);
    const types = windowedTypes(contract);
    return statusesOf(contract, phase).flatMap((status) =>
      types.flatMap((type) => {
        const window = windowOf(contract, type, phase);
        const { fresh, stale } = agesAround(window);
        return [...fresh, ...stale].flatMap((age) =>
          turns.flatMap((arrangement): ActiveSituation[] =>
            DECOYS.map((decoy) => ({
              kind: 'active',
              ...{ status, phase, type, window, age, arrangement, decoy },
              reconciliation: NO_EVIDENCE,
            })),
          ),
        );
      }),
    );
  });
}

/** Finished runs of every outcome, known and not, with every kind of evidence of reconciliation. */
export function finishedSituations(contract: Contract): readonly FinishedSituation[] {
  const outcomes = [...contract.persisted.outcome, null, 'no_such_outcome'];
  const types = [ordinaryType(contract), ...exemptTypes(contract).slice(0, 1)];
  return statusesOf(contract, 'terminal').flatMap((status) =>
    outcomes.flatMap((outcome) =>
      reconciliations(contract).map((reconciliation, index): FinishedSituation => {
        const type = types[index % types.length] ?? ordinaryType(contract);
        return { kind: 'finished', status, type, outcome, reconciliation };
      }),
    ),
  );
}

/** Evidence of reconciliation: none, from each trusted source, from one that is not, and misshapen in every way. */
export function reconciliations(contract: Contract): readonly ReconciliationPlan[] {
  const sources = contract.evidence.reconciliation;
  const shapes = ['no-time', 'bad-time', 'no-source', 'text'] as const;
  return [
    NO_EVIDENCE,
    ...sources.map((source) => ({ kind: 'trusted', source }) as const),
    { kind: 'untrusted', source: 'browser_extension' },
    ...sources
      .slice(0, 1)
      .flatMap((source) => shapes.map((shape) => ({ kind: 'malformed', shape, source }) as const)),
  ];
}

/** Evidence about a run's place in the queue: none, trusted, not trusted, and misshapen in every way. */
export function orphanPlans(contract: Contract): readonly OrphanPlan[] {
  const sources = contract.evidence.legitimacy;
  const shapes = ['no-time', 'bad-time', 'other-verdict', 'text'] as const;
  return [
    { kind: 'none' },
    ...sources.slice(0, 1).map((source) => ({ kind: 'trusted', source }) as const),
    { kind: 'untrusted', source: 'browser_extension' },
    ...sources
      .slice(0, 1)
      .flatMap((source) => shapes.map((shape) => ({ kind: 'malformed', shape, source }) as const)),
  ];
}

function exemptTypes(contract: Contract): readonly string[] {
  return Object.entries(contract.lifecycle.types).flatMap(([type, policy]) =>
    policy === 'unsupported' ? [type] : [],
  );
}

/** Statuses that look like known ones, and are not. */
const UNKNOWN_STATUSES = ['paused', '', ' queued', 'RUNNING', 'constructor', '__proto__'];

/** Texts that look like times, and are none. */
const MALFORMED_TIMES = [
  'yesterday',
  '',
  '2026-13-01T00:00:00Z',
  '2026-02-30T10:00:00Z',
  '2026-01-01 12:00:00',
  '2026-01-01T11:59:00',
  '1767268740000',
];

/** Runs that the policy cannot judge, for each of the reasons. */
export function unsupportedSituations(contract: Contract): readonly Situation[] {
  const type = ordinaryType(contract);
  const ages = [0, 400 * DAY];
  const unknown = UNKNOWN_STATUSES.filter((status) => !Object.hasOwn(contract.persisted.status, status));
  const active = ACTIVE_PHASES.flatMap((phase) =>
    statusesOf(contract, phase).map((status) => ({ phase, status })),
  );
  return [
    ...active.flatMap((at) =>
      exemptTypes(contract).flatMap((exempt) =>
        ages.map((age): ExemptSituation => ({ kind: 'exempt', ...at, type: exempt, age })),
      ),
    ),
    ...unknown.map((status, index): Situation => {
      return { kind: 'unknown-status', status, type, age: ages[index % ages.length] ?? 0 };
    }),
    ...active.map((at): Situation => ({ kind: 'no-timestamp', ...at, type })),
    ...active.flatMap((at) =>
      MALFORMED_TIMES.map((text, index): MalformedSituation => {
        return { kind: 'malformed-timestamp', ...at, type, text, beside: index % 2 === 0 };
      }),
    ),
  ];
}
