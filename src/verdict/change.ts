import type { Known } from '../lang/known.js';
import type { Finding, WaivedEvent } from './event.js';

/** What has changed since another run, the base: what a reviewer of a pull request wants to know first. */
export interface Change {
  /** The base as people name it. */
  readonly base: string;
  /** Evidence that is less than that of the base, with what it was and is. */
  readonly lowered: readonly Lowered[];
  readonly appeared: readonly Finding[];
  /** Findings of the base whose check was made and did not find them. */
  readonly fixed: readonly Finding[];
  readonly still: readonly Finding[];
  /** Findings of the base whose check was not made, so that nobody knows. */
  readonly unknown: readonly Finding[];
  /** What newly passes by a comment or by the baseline. */
  readonly waived: readonly WaivedEvent[];
  /** How the persisted values and the snapshots changed; unknown where a log does not tell. */
  readonly accepted: Known<AcceptedChange, 'not-told'>;
}

/** Something that is proven less than it was. */
export interface Lowered {
  /** A requirement, or what a gap is about. */
  readonly about: string;
  readonly words: string;
}

/** What people accept by hand: persisted values as `field value`, snapshots by file. */
export interface AcceptedChange {
  readonly persisted: Difference;
  readonly snapshots: Difference & { readonly changed: readonly string[] };
}

/** What is there now and was not, and the other way round. */
export interface Difference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Why two runs cannot be compared. */
export interface NotCompared {
  readonly base: string;
  readonly reason: string;
}
