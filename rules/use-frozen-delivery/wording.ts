import { escapedPattern } from '../../src/lang/escaped-pattern.js';
import { rememberedBy } from '../../src/lang/remembered-by.js';
import { rememberedTexts } from '../../src/lang/remembered-texts.js';
import { plain } from '../../src/contract/plain-text.js';
import type { ModelNames } from '../../src/static/model-names.js';
import { HOLE } from '../../src/static/source.js';
import { distance } from './distance.js';

const NEAR = 0.4;
/** Words that a title may have beside those of the frozen one and still mean it. */
const MORE = 4;
const DENIED =
  /\b(?:not|no|cannot|could|couldn't|can't|never|fail\w*|error|unable|unless|already|cancel\w*|delet\w*)\b|(?:de|un)queued/u;

/** Whether `text` is `frozen`, of which `{name}` fits anything. */
export function says(text: string, frozen: string): boolean {
  const pattern = frozen
    .split(/\{\w+\}/u)
    .map(escapedPattern)
    .join('[\\s\\S]+');
  return new RegExp(`^${pattern}$`, 'u').test(text.trim());
}

/** Whether `text` means the title `frozen` in other words: each word of it is there, or nearly so, and few others. */
export function isReworded(text: string, frozen: string, names: ModelNames): boolean {
  const said = wordsOf(text);
  if (said.length > wordsOf(frozen).length + MORE || DENIED.test(plain(text))) return false;
  return hasWordsOf(said, frozen, names);
}

/** Whether each word of `frozen` is among `words`, or nearly so. */
export function hasWordsOf(words: readonly string[], frozen: string, names: ModelNames): boolean {
  const { count, meantBy } = titlesOf(names)(frozen);
  const found = new Set<number>();
  for (const word of words) {
    if (found.size === count) break;
    for (const place of meantBy(word)) found.add(place);
  }
  return found.size === count;
}

/** A frozen title, to be looked for among words. */
interface Title {
  /** How many words it has. */
  readonly count: number;
  /** The places of those words of it that `word` is, or nearly so. */
  readonly meantBy: (word: string) => readonly number[];
}

const titlesOf = rememberedBy((names: ModelNames) =>
  rememberedTexts((frozen): Title => {
    const words = wordsOf(frozen);
    return { count: words.length, meantBy: rememberedTexts((word) => placesOf(word, words, names)) };
  }),
);

function placesOf(word: string, title: readonly string[], { one, many }: ModelNames): readonly number[] {
  const isNoun = (each: string) => one.has(each) || many.has(each);
  return [...title.keys()].filter((place) => {
    const wanted = title[place] ?? '';
    return areNear(wanted, word) || (isNoun(wanted) && isNoun(word));
  });
}

function wordsOf(text: string): readonly string[] {
  return plain(text.replaceAll(HOLE, ' '))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function areNear(word: string, other: string): boolean {
  const isPart = other.length >= 4 && (other.includes(word) || word.includes(other));
  if (isPart) return true;
  // Words whose lengths differ by more cannot be near, and most words do.
  const longest = Math.max(word.length, other.length);
  return Math.abs(word.length - other.length) <= NEAR * longest && distance(word, other) <= NEAR;
}
