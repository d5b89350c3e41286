import type { Surface } from '../contract/vocabulary.js';

/** The ways in which a testee can fail to give a usable answer. Source: DESIGN, the testee protocol. */
export const FAULT_KINDS = [
  'not-found',
  'exited',
  'killed',
  'timed-out',
  'bad-line',
  'unknown-id',
  'protocol-version',
  'error',
  'bad-answer',
  'left-state',
  'unanswered',
  'other-contract',
  'undecidable',
  'closed',
  'would-not-end',
  'left-processes',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** The testee gave no usable answer. Never a pass. */
export interface Fault {
  readonly kind: FaultKind;
  /** The surface that was asked for; none where the testee could not be started at all. */
  readonly surface?: Surface;
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  /** The testee's own trace or the tail of its error output. */
  readonly trace?: string;
}
