import type { Value } from '../../src/static/declarations/declaration.js';
import { nameWords } from '../../src/static/syntax/name-words.js';

/** Whether a declared value is `text`; a name of the language may spell it its own way: `QUEUED`, `PartiallySucceeded`. */
export function isSameValue(value: Value, text: string): boolean {
  return value.isName ? plain(value.text) === plain(text) : value.text === text;
}

function plain(name: string): string {
  return nameWords(name).join('');
}

/** How many of `texts` are among `values`. */
export function shared(values: readonly Value[], texts: readonly string[]): number {
  return texts.filter((text) => values.some((value) => isSameValue(value, text))).length;
}
