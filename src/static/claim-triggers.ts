import type { Contract } from '../contract/contract.js';
import { plain } from '../contract/plain-text.js';
import type { Claim } from '../contract/vocabulary.js';
import { patternWords, sentenceWords } from './pattern-words.js';

/** Matches every text. */
const ANYTHING = '(?:)';

/** Words of which every text holds at least one that makes a claim for which `isWanted` holds. */
export function claimTriggers({ claims }: Contract, isWanted: (claim: Claim) => boolean): readonly string[] {
  const words = Object.entries(claims)
    .filter(([claim]) => isWanted(claim))
    .flatMap(([, { says, like }]) => [
      ...says.flatMap((sentence) => orAnything(sentenceWords(plain(sentence)))),
      ...like.flatMap((pattern) => orAnything(patternWords(pattern))),
    ]);
  return [...new Set(words)].sort();
}

function orAnything(words: readonly string[]): readonly string[] {
  return words.length === 0 ? [ANYTHING] : words;
}
