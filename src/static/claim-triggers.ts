import type { Contract } from '../contract/contract.js';
import { plain } from '../contract/plain-text.js';
import type { Claim } from '../contract/vocabulary.js';
import { type Clause, patternClauses, sentenceClauses, telling } from './pattern-words.js';
import type { Trigger } from './rule.js';
import { disguises, undisguised } from './undisguised.js';

/** Which claims are looked for. */
export type WantedClaim = (claim: Claim) => boolean;

/**
 * What a text holds that makes a claim for which `isWanted` holds: all the words of one of its wordings. A sentence whose
 * words are spread over several files is not found by them.
 */
export function claimTriggers(contract: Contract, isWanted: WantedClaim): readonly Trigger[] {
  return wordingsOf(contract, isWanted).map((clauses) => clauses.map((words) => words.join('|')));
}

/** Meets every literal of `text` that may be part of a wanted claim; where the words of a wording are not all there, none. */
export function tellingIn(text: string, contract: Contract, isWanted: WantedClaim): RegExp {
  const variants = [text.toLowerCase(), ...(disguises(text) ? [undisguised(text)] : [])];
  const possible = wordingsOf(contract, isWanted).filter((clauses) =>
    clauses.every((words) => variants.some((variant) => words.some((word) => variant.includes(word)))),
  );
  const words = possible.flatMap((clauses) => (clauses.length === 0 ? [''] : telling(clauses)));
  return new RegExp(words.length === 0 ? '(?!)' : [...new Set(words)].join('|'), 'iu');
}

const known = new WeakMap<Contract, Map<WantedClaim, readonly (readonly Clause[])[]>>();

/** Every wording of a wanted claim, as clauses; patterns are parsed once for a contract. */
function wordingsOf(contract: Contract, isWanted: WantedClaim): readonly (readonly Clause[])[] {
  const before = known.get(contract) ?? new Map<WantedClaim, readonly (readonly Clause[])[]>();
  known.set(contract, before);
  const wordings = before.get(isWanted) ?? readWordings(contract, isWanted);
  before.set(isWanted, wordings);
  return wordings;
}

function readWordings({ claims }: Contract, isWanted: WantedClaim): readonly (readonly Clause[])[] {
  return Object.entries(claims)
    .filter(([claim]) => isWanted(claim))
    .flatMap(([, { says, like }]) => [
      ...says.map((sentence) => sentenceClauses(plain(sentence))),
      ...like.flatMap(patternClauses),
    ]);
}
