import { HOLE } from './source.js';

/** Placeholders of any library (`{{count}}`, `{name}`, `%{name}`, `%(name)s`, `:name`, `$t(key)`) and names in code. */
const CODE =
  /\$t\([^)]*\)|[%$]?\{\{?[^{},]*\}?\}|%\(\w+\)|[\p{L}\p{N}]*_[\p{L}\p{N}_]*|(?<![\p{L}\p{N}:]):\p{L}[\p{L}\p{N}]*/gu;

/** `SELECT ... FROM`, and a column that is held against a value. */
const QUERY = /\bSELECT\b[\s\S]*\bFROM\b|(?:\bIN\s*\(|<>|!=|=)\s*'|\b\w+\('/u;

/** Whether `said` stands in `text` as words for a person, and not only as the name of a placeholder or in code. */
export function isSaidInWords(said: string, text: string): boolean {
  if (!text.includes(said)) return true;
  return !QUERY.test(text) && text.replace(CODE, HOLE).includes(said);
}
