import type { UnsupportedReason } from '../contract/contract.js';
import type { ActivePhase } from '../contract/vocabulary.js';
import type { Known } from '../lang/known.js';
import type { Instant, Millis } from '../lang/units.js';
import type { Evidence } from './evidence.js';

/** What is true of a run at one moment, and why. Derived each time, never stored. */
export type TruthVerdict = Fresh | LikelyStale | Reconciled | Terminal | Unsupported;

/** Inside its lifecycle window, the bound included; `window` is `Infinity` where the window is off. */
export interface Fresh {
  readonly truth: 'fresh';
  readonly phase: ActivePhase;
  readonly age: Millis;
  readonly window: Millis;
  readonly orphanedBy?: Evidence;
}

/** Past its lifecycle window; `overdueBy` is above zero. */
export interface LikelyStale {
  readonly truth: 'likely_stale';
  readonly phase: ActivePhase;
  readonly age: Millis;
  readonly window: Millis;
  readonly overdueBy: Millis;
  readonly orphanedBy?: Evidence;
}

/** Finished, and a trusted source says that it closed the run. */
export interface Reconciled {
  readonly truth: 'reconciled';
  readonly phase: 'terminal';
  readonly source: string;
  readonly reconciledAt: Instant;
}

/** Finished on its own. */
export interface Terminal {
  readonly truth: 'terminal';
  readonly phase: 'terminal';
}

/** The lifecycle policy cannot judge the run. Its age is a fact where it is known, and no more than that. */
export interface Unsupported {
  readonly truth: 'unsupported';
  readonly reason: UnsupportedReason;
  readonly phase: ActivePhase | 'unknown';
  readonly age: Known<Millis, UnsupportedReason>;
  readonly orphanedBy?: Evidence;
}
