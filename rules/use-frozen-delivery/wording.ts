import { escapedPattern } from '../../src/lang/escaped-pattern.js';
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
export function isReworded(text: string, frozen: string, { one, many }: ModelNames): boolean {
  const [said, due] = [wordsOf(text), wordsOf(frozen)];
  if (said.length > due.length + MORE || DENIED.test(plain(text))) return false;
  const isNoun = (word: string) => one.has(word) || many.has(word);
  return due.every((word) => said.some((other) => isNear(word, other) || (isNoun(word) && isNoun(other))));
}

function wordsOf(text: string): readonly string[] {
  return plain(text.replaceAll(HOLE, ' '))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function isNear(word: string, other: string): boolean {
  const isPart = other.length >= 4 && (other.includes(word) || word.includes(other));
  return isPart || distance(word, other) <= NEAR;
}
