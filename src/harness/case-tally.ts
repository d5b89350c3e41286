import type { Occurrence } from '../invariant/judge.js';
import type { SeenKinds } from './met.js';
import type { ReadCounts } from './read-count.js';
import type { AnswerCounts } from './troubles.js';

/** What cases have shown in which nothing was wrong, as data that goes from thread to thread. */
export interface CaseTally {
  readonly cases: number;
  readonly evidence: readonly Occurrence[];
  readonly met: SeenKinds;
  readonly answers: AnswerCounts;
  readonly read: ReadCounts;
  /** Places on pages that were left unread. */
  readonly unread: readonly string[];
}

/** One case in so many is read by the authority as well; so is every case of a finding. */
const CONFIRMED = 250;

/** Whether the case with this number (from 1) is read by the authority as well. */
export function isConfirmed(number: number): boolean {
  return number % CONFIRMED === 0;
}
