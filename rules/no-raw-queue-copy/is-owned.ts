import type { Claim } from '../../src/contract/vocabulary.js';

/** Whether the wording of a claim is the presenter's alone. The words of orphaned runs have a rule of their own. */
export function isOwned(claim: Claim): boolean {
  return claim !== 'orphaned';
}
