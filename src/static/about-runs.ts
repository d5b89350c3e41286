import type { ClaimMatch } from '../contract/claims.js';
import type { Contract } from '../contract/contract.js';
import { modelNames } from './model-names.js';
import { isAside } from './is-aside.js';
import { isSaidInWords } from './is-said-in-words.js';
import { sentenceWith, speaksOfRun } from './speaks-of-run.js';

/** Where words stand: the whole text that they are part of, and the sources that it is written in. */
export interface Surroundings {
  readonly whole: string;
  readonly sources: readonly string[];
}

/**
 * Whether words that make a claim are about the contract's runs: a source that they stand in names the model, or they
 * speak of a run themselves; and they say it of the run, not of what was done to it, and do not only ask.
 */
export function aboutRuns(
  contract: Contract,
): (match: Pick<ClaimMatch, 'wording' | 'text'>, surroundings: Surroundings) => boolean {
  const { types, tables } = modelNames(contract);
  const model = new RegExp([...types, ...tables].join('|'), 'iu');
  const speaks = speaksOfRun(contract);
  const known = new Map<string, boolean>();
  const namesModel = (source: string): boolean => {
    const before = known.get(source);
    if (before !== undefined) return before;
    const names = model.test(source);
    known.set(source, names);
    return names;
  };
  return (match, { whole, sources }) =>
    isSaidInWords(match.text, whole) &&
    !isAside(match.text, sentenceWith(match.text, whole)) &&
    (speaks(match, whole) || sources.some(namesModel));
}
