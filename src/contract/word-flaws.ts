import type { ClaimMatcher } from './claims.js';
import { compileClaims } from './claims.js';
import type { Contract, Words } from './contract.js';
import type { Flaw } from './problem.js';
import { TRUTHS } from './vocabulary.js';

/** Where the contract's own words for a truth make a claim that this truth never makes, or miss one that it must. */
export function wordFlaws(contract: Contract): readonly Flaw[] {
  const matcher = compileClaims(contract.claims);
  return TRUTHS.flatMap((truth) => {
    const levels = Object.entries(contract.truths[truth]);
    const never = levels.filter(([, level]) => level === 'never').map(([claim]) => claim);
    const must = levels.filter(([, level]) => level === 'must').map(([claim]) => claim);
    return Object.entries(contract.words[truth]).flatMap(([key, words]) => {
      const path = ['words', truth, key];
      return [
        ...lies(words, never, matcher).map(({ field, text, claim }) => ({
          path: [...path, field],
          message: `Cannot say "${text}" here: it claims "${claim}", which "${truth}" never claims`,
        })),
        ...silences(words, must, matcher).map((claim) => ({
          path,
          message: `Cannot word "${truth}" so: neither label nor guidance claims "${claim}", which "${truth}" must claim`,
        })),
      ];
    });
  });
}

const FIELDS = ['label', 'guidance', 'action'] as const;

function lies(words: Words, never: readonly string[], matcher: ClaimMatcher) {
  return FIELDS.flatMap((field) => {
    const text = words[field];
    const said = new Set(matcher.match(text).map(({ claim }) => claim));
    return never.filter((claim) => said.has(claim)).map((claim) => ({ field, text, claim }));
  });
}

function silences({ label, guidance }: Words, must: readonly string[], matcher: ClaimMatcher) {
  const said = new Set([label, guidance].flatMap((text) => matcher.match(text)).map(({ claim }) => claim));
  return must.filter((claim) => !said.has(claim));
}
