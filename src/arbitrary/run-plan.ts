import type { ActivePhase } from '../contract/vocabulary.js';

/**
 * How one run is to be built. A plan is chosen first and fixes what is true of the run; the run is then made to
 * fit. So no label is ever computed from the run's own data.
 */
export interface RunPlan {
  readonly situation: Situation;
  readonly progress: ProgressShape;
  readonly orphan: OrphanPlan;
  readonly initiator: InitiatorPlan;
  readonly label: string;
  /** Whether the context names a worker and a job. */
  readonly ids: boolean;
  readonly placement: Placement;
}

/** What a run is in, and what is therefore true of it. */
export type Situation =
  | ActiveSituation
  | FinishedSituation
  | ExemptSituation
  | { readonly kind: 'unknown-status'; readonly status: string; readonly type: string; readonly age: number }
  | {
      readonly kind: 'no-timestamp';
      readonly status: string;
      readonly phase: ActivePhase;
      readonly type: string;
    }
  | MalformedSituation;

/** A queued or running run of a type with a window. Fresh up to and including the window, then likely stale. */
export interface ActiveSituation {
  readonly kind: 'active';
  readonly status: string;
  readonly phase: ActivePhase;
  readonly type: string;
  /** Milliseconds; `Infinity` where the window is off. */
  readonly window: number;
  /** Milliseconds since the latest anchor; negative: that anchor lies in the future. */
  readonly age: number;
  readonly arrangement: Arrangement;
  readonly decoy: Decoy;
  /** Evidence of reconciliation on a run that has not ended: it changes nothing. */
  readonly reconciliation: ReconciliationPlan;
}

/** Which of the phase's anchors is the latest (an index), and what the others hold. */
export interface Arrangement {
  readonly latest: number;
  readonly others: 'absent' | 'older' | 'same';
}

/** What the time stamps hold that do not anchor the phase. */
export type Decoy = 'absent' | 'old' | 'recent';

/** A run that has ended: reconciled with trusted evidence, else terminal. */
export interface FinishedSituation {
  readonly kind: 'finished';
  readonly status: string;
  readonly type: string;
  readonly outcome: string | null;
  readonly reconciliation: ReconciliationPlan;
}

/** An active run of a type that the policy exempts; `age` in milliseconds. */
export interface ExemptSituation {
  readonly kind: 'exempt';
  readonly status: string;
  readonly phase: ActivePhase;
  readonly type: string;
  readonly age: number;
}

/** An active run of which one anchor holds a text that is no time. */
export interface MalformedSituation {
  readonly kind: 'malformed-timestamp';
  readonly status: string;
  readonly phase: ActivePhase;
  readonly type: string;
  readonly text: string;
  /** Whether another anchor of the phase holds a good time. */
  readonly beside: boolean;
}

/** Evidence of reconciliation in a run's context: none, believed, from a stranger, or misshapen. */
export type ReconciliationPlan =
  | { readonly kind: 'none' }
  | { readonly kind: 'trusted'; readonly source: string }
  | { readonly kind: 'untrusted'; readonly source: string }
  | {
      readonly kind: 'malformed';
      readonly shape: 'no-time' | 'bad-time' | 'no-source' | 'text';
      readonly source: string;
    };

/** Evidence about a run's place in the queue: none, believed, from a stranger, or misshapen. */
export type OrphanPlan =
  | { readonly kind: 'none' }
  | { readonly kind: 'trusted'; readonly source: string }
  | { readonly kind: 'untrusted'; readonly source: string }
  | {
      readonly kind: 'malformed';
      readonly shape: 'no-time' | 'bad-time' | 'other-verdict' | 'text';
      readonly source: string;
    };

/** What counts and hints say of a run's progress. */
export const PROGRESS_SHAPES = [
  'none',
  'zero',
  'partial',
  'complete',
  'above-total',
  'negative',
  'phased',
  'composite',
] as const;
export type ProgressShape = (typeof PROGRESS_SHAPES)[number];

/** Who started a run: somebody by name, somebody unknown, or the system. */
export type InitiatorPlan =
  | { readonly kind: 'user'; readonly name: string }
  | { readonly kind: 'nameless' }
  | { readonly kind: 'system' };

/**
 * Where a run lives. `here`: the environment that is looked at; `beside`: another one of the same workspace;
 * `locked`: one of that workspace to which no viewer belongs; `abroad`: another workspace; `foreign`: a workspace
 * to which no viewer belongs.
 */
export const PLACEMENTS = ['here', 'beside', 'locked', 'abroad', 'foreign'] as const;
export type Placement = (typeof PLACEMENTS)[number];
