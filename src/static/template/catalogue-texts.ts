import type { TemplateText } from '../source.js';
import type { RawElement } from './markup.js';
import { placeOf } from './piece-text.js';
import { scriptWords } from './script-words.js';

/** The texts of the catalogues that a component holds: JSON in an `i18n` element. */
export function catalogueTexts(text: string, raws: readonly RawElement[]): readonly TemplateText[] {
  return raws
    .filter(({ name }) => name === 'i18n')
    .flatMap(({ start, end }) => scriptWords({ text: text.slice(start, end), start }))
    .map((words) => ({ ...words, place: 'text', element: 'i18n', ...placeOf(words) }));
}
