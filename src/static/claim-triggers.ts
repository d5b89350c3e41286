import type { ClaimWording, Contract } from '../contract/contract.js';
import { plain } from '../contract/plain-text.js';
import type { Claim } from '../contract/vocabulary.js';
import { type Clause, lettersOf, patternClauses, sentenceClauses, telling } from './pattern-words.js';
import type { PartTrigger } from './rule.js';
import { disguiseOf, undisguised } from './undisguised.js';

/** Which claims are looked for. */
export type WantedClaim = (claim: Claim) => boolean;

/**
 * What a text holds that makes a claim for which `isWanted` holds: all the words of one of its wordings. A sentence whose
 * words are spread over several files is not found by them.
 */
export function claimTriggers(
  contract: Contract,
  isWanted: WantedClaim,
): readonly (PartTrigger & Required<Pick<PartTrigger, 'said'>>)[] {
  return wordingsOf(contract, isWanted).map((clauses) => ({ said: clauses.map((words) => words.join('|')) }));
}

/** Meets every literal of `text` that may be part of a wanted claim; where the words of a wording are not all there, none. */
export function tellingIn(text: string, contract: Contract, isWanted: WantedClaim): RegExp {
  const variants = [text.toLowerCase(), ...(disguiseOf(text) === 'none' ? [] : [undisguised(text)])];
  const possible = wordingsOf(contract, isWanted).filter((clauses) =>
    clauses.every((words) => variants.some((variant) => words.some((word) => variant.includes(word)))),
  );
  const words = possible.flatMap((clauses) => (clauses.length === 0 ? [''] : telling(clauses)));
  return new RegExp(words.length === 0 ? '(?!)' : [...new Set(words)].join('|'), 'iu');
}

/** Whether a word at the border of a text may be part of a wanted claim, or a part of a word of one. */
export const edgeWords = onceFor(readEdgeWords);

function readEdgeWords(contract: Contract, isWanted: WantedClaim): (word: string) => boolean {
  const wordings = wantedClaims(contract, isWanted).flatMap(({ says, like }) => [
    ...says.map((sentence) => plain(sentence).split(/[^\p{L}\p{M}\p{N}]+/u)),
    ...like.map(lettersOf),
  ]);
  const letters = new Set(wordings.flatMap((each) => each ?? []));
  if (wordings.includes(undefined)) return () => true;
  const isPart = (long: string, short: string) => short.length > 2 && long.includes(short);
  return remembered(
    (word) =>
      letters.has(word) ||
      [...letters].some((run) => isPart(word, run) || run.startsWith(word) || run.endsWith(word)),
  );
}

function remembered(tells: (word: string) => boolean): (word: string) => boolean {
  const before = new Map<string, boolean>();
  return (word) => {
    const answer = before.get(word) ?? tells(word);
    before.set(word, answer);
    return answer;
  };
}

/** Every wording of a wanted claim, as clauses. */
const wordingsOf = onceFor(readWordings);

function readWordings(contract: Contract, isWanted: WantedClaim): readonly (readonly Clause[])[] {
  return wantedClaims(contract, isWanted).flatMap(({ says, like }) => [
    ...says.map((sentence) => sentenceClauses(plain(sentence))),
    ...like.flatMap(patternClauses),
  ]);
}

function wantedClaims({ claims }: Contract, isWanted: WantedClaim): readonly ClaimWording[] {
  return Object.entries(claims).flatMap(([claim, wording]) => (isWanted(claim) ? [wording] : []));
}

/** Patterns are parsed once for a contract. */
function onceFor<Made>(
  make: (contract: Contract, isWanted: WantedClaim) => Made,
): (contract: Contract, isWanted: WantedClaim) => Made {
  const known = new WeakMap<Contract, Map<WantedClaim, Made>>();
  return (contract, isWanted) => {
    const before = known.get(contract) ?? new Map<WantedClaim, Made>();
    known.set(contract, before);
    const made = before.get(isWanted) ?? make(contract, isWanted);
    before.set(isWanted, made);
    return made;
  };
}
