/**
 * `text` from outside on one line, with nothing left in it that a terminal or a CI log would obey: control, format
 * and direction characters, uncommon spaces and what is no character become `\n` or `\u001b`, and a workflow command loses its first mark.
 *
 * Source: GitHub Actions "Workflow commands" (`::error`, `##[error]`), Azure Pipelines (`##vso[`).
 */
export function visible(text: string): string {
  return text
    .replace(UNSEEN, escaped)
    .replace(/(^|\s):(?=:)/gu, '$1\\u003a')
    .replace(/#(?=#[a-z]*\[)/giu, '\\u0023');
}

/** `text` between double quotes that it cannot end; past `limit` characters it says how many are left out. */
export function quoted(text: string, limit: number): string {
  const shown = units(visible(text.replace(/["\\]/gu, '\\$&')));
  if (shown.length <= limit) return `"${shown.join('')}"`;
  return `"${shown.slice(0, limit).join('')}…" (+${shown.length - limit} characters)`;
}

/** `text` made visible and cut after `limit` characters, with an ellipsis where something is left out. */
export function shortened(text: string, limit: number): string {
  const shown = units(visible(text));
  return shown.length <= limit ? shown.join('') : `${shown.slice(0, limit - 1).join('')}…`;
}

/** How many columns `text` takes, wide characters aside. */
export function width(text: string): number {
  return Array.from(text).length;
}

const UNSEEN = /(?! )[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Noncharacter_Code_Point}]/gu;

const SHORT: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  return SHORT.get(character) ?? (code > 0xffff ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`);
}

/** What must not be cut in two: one character, or one escape. */
function units(text: string): readonly string[] {
  return text.match(/\\u\{[0-9a-f]+\}|\\u[0-9a-f]{4}|\\.|./gsu) ?? [];
}
