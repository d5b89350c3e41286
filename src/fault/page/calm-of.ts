import { sayOf, type OpenPage } from '../open-page.js';
import { calmSentence } from '../wording.js';

/** Adds a calm sentence, in the form that `markup` gives it, to the region of every late run. */
export function calmOf(page: OpenPage, markup: (sentence: string) => string): void {
  const sentence = calmSentence(page.contract);
  if (sentence !== undefined) sayOf(page, ['likely_stale'], markup(sentence));
}
