import { compileClaims } from '../contract/claims.js';
import type { Contract } from '../contract/contract.js';
import type { Claim } from '../contract/vocabulary.js';

/** The first sentence that the contract owns for a claim; nothing where it owns none. */
export function sentenceOf({ claims }: Contract, claim: Claim): string | undefined {
  return claims[claim]?.says[0];
}

/** A sentence that calms: of a queue, else of progress. */
export function calmSentence(contract: Contract): string | undefined {
  return sentenceOf(contract, 'calm-queue') ?? sentenceOf(contract, 'calm-progress');
}

/** A sentence that calls a run late. */
export function staleSentence(contract: Contract): string | undefined {
  return sentenceOf(contract, 'stale-attention');
}

const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  'stale-attention': ['Overdue', 'Needs attention', 'Seems stuck', 'Überfällig', 'En retard'],
  reconciled: ['Settled by the reconciler', 'Automatically reconciled', 'Nachträglich abgeglichen'],
  'calm-queue': ['Waiting in the queue', 'Will start shortly', 'Startet in Kürze'],
  orphaned: ['The operation is orphaned', 'Worker died', 'Verwaist'],
};

/** Words that a contract takes for a claim without owning them; nothing where it takes none of ours for it. */
export function synonymOf({ claims }: Contract, claim: Claim): string | undefined {
  const matcher = compileClaims(claims);
  return SYNONYMS[claim]?.find((words) => {
    const met = matcher.match(words);
    return met.length > 0 && met.every((one) => one.claim === claim && one.wording === 'like');
  });
}
