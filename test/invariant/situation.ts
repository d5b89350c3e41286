import type { LawId } from '../../src/contract/checks.js';
import type { Surface } from '../../src/contract/vocabulary.js';
import type { Breach, Observation } from '../../src/invariant/law.js';

/** Situations in which a law is broken, and others in which every law holds. */
export interface LawSituations {
  readonly law: LawId;
  readonly breaks: readonly BreakingSituation[];
  readonly holds: readonly HoldingSituation[];
}

export interface BreakingSituation {
  readonly name: string;
  readonly seen: Observation;
  /** What the law reports, all of it. */
  readonly breaches: readonly Breach[];
  /** Other laws that the same pages break, and have to. */
  readonly also?: readonly LawId[];
}

export interface HoldingSituation {
  readonly name: string;
  readonly seen: Observation;
  /** How often the law's condition occurs, by surface; empty where the law does not apply. */
  readonly occurs: Readonly<Partial<Record<Surface, number>>>;
}
