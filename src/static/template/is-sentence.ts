/** Whether a literal that is handed to a function reads like words for a person, not like a key, a name or a path. */
export function isSentence(value: string): boolean {
  const words = value.trim();
  if (/^[\w-]+(?:[.:/\\][\w-]+)+$/u.test(words)) return false;
  return /\S\s+\S/u.test(words) || /^\p{Lu}\p{Ll}/u.test(words) || /\p{L}(?:\.{1,3}|!|…)$/u.test(words);
}
