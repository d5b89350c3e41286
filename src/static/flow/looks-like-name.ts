import { HOLE } from '../source.js';

/** Whether a text reads like one word of code (`succeeded`, `STALE`) rather than like words for a person. */
export function looksLikeName(text: string): boolean {
  const word = bareWord(text);
  return word !== undefined && (/^[^\p{Lu}]/u.test(word) || /^[\p{Lu}\p{N}_]+$/u.test(word));
}

/** Whether a text can be nothing but a key, a code or a path: one word with a dot, a slash or an underscore inside. */
export function looksLikeKey(text: string): boolean {
  const word = bareWord(text);
  return word !== undefined && /[\p{L}\p{N}][._/:\\][\p{L}\p{N}]/u.test(word);
}

/** The text as one word; none where it is several, or ends like a sentence. */
function bareWord(text: string): string | undefined {
  const word = text.replaceAll(HOLE, '').trim();
  return word === '' || /\s/u.test(word) || /[.!?…]$/u.test(word) ? undefined : word;
}
