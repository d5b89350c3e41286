import type { ts } from '../typescript.js';
import type { ClaimMatcher } from '../../contract/claims.js';
import type { WrittenClaim } from './claims-in.js';
import type { End, FlowWorld } from './step.js';

/** Which claims are looked for, and where. */
export interface CopySearch {
  readonly matcher: ClaimMatcher;
  readonly world: FlowWorld;
  /** Meets every text that makes one of the claims, made plain. */
  readonly telling: RegExp;
  /** Whether a word at the border of a literal may be part of one of them. */
  readonly mayJoin: (word: string) => boolean;
  /** Whether a claim that the words in `literal` make is one of those. */
  isWanted(claim: WrittenClaim, literal: ts.Node): boolean;
  /** Whether an end counts at all. */
  readonly counts: (end: End) => boolean;
}
