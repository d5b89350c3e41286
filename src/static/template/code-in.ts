import type { Code } from './hole.js';

/** The code in `text` from `start` to `end`, without white space around it. */
export function codeIn(text: string, start: number, end: number): Code {
  const raw = text.slice(start, end);
  return { text: raw.trim(), start: start + (raw.length - raw.trimStart().length) };
}
