import type { ClaimWording, Contract } from '../contract/contract.js';
import { plain } from '../contract/plain-text.js';
import type { Claim } from '../contract/vocabulary.js';
import { sourceParts } from './parts/source-parts.js';
import { type Clause, lettersOf, patternClauses, sentenceClauses, telling } from './pattern-words.js';
import type { PartTrigger } from './rule.js';
import type { SourceText } from './source-text.js';
import { disguiseOf, undisguised } from './undisguised.js';
import { wordFinder } from './word-finder.js';

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
  return wordingsOf(contract, isWanted).map((clauses) => ({ said: clauses.map(anyOf) }));
}

/** Meets every literal of a script that may be part of a wanted claim; where the words of a wording are not all there, none. */
export function tellingIn(
  script: Pick<SourceText, 'path' | 'text'>,
  contract: Contract,
  isWanted: WantedClaim,
): RegExp {
  return tellingOf(contract, isWanted)(script);
}

/** Files often have words of the same wordings: an expression is made once for all of them. */
const tellingOf = onceFor((contract, isWanted) => {
  const wordings = wordingsOf(contract, isWanted);
  const find = wordFinder(wordings.flatMap((clauses) => clauses.map(anyOf)));
  const made = new Map<string, RegExp>();
  return ({ path, text }: Pick<SourceText, 'path' | 'text'>): RegExp => {
    const disguise = disguiseOf(text);
    const said = disguise === 'split' ? text : sourceParts(path, text).said;
    const found = [find(said), ...(disguise === 'none' ? [] : [find(undisguised(said))])];
    const possible = wordings.filter((clauses) =>
      clauses.every((words) => found.some(({ holds }) => holds(anyOf(words)))),
    );
    const words = possible.flatMap((clauses) => (clauses.length === 0 ? [''] : telling(clauses)));
    const source = words.length === 0 ? '(?!)' : [...new Set(words)].join('|');
    const expression = made.get(source) ?? new RegExp(source, 'iu');
    made.set(source, expression);
    return expression;
  };
});

function anyOf(words: Clause): string {
  return words.join('|');
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
