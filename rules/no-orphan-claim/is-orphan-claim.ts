import type { Claim } from '../../src/contract/vocabulary.js';

/** Whether a claim is the one that nobody may make of a run without trusted evidence. */
export function isOrphanClaim(claim: Claim): boolean {
  return claim === 'orphaned';
}
