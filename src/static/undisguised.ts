import { plain } from '../contract/plain-text.js';

/** How a text may hold words that do not stand in it letter by letter: in other signs, or in pieces. */
export type Disguise = 'none' | 'escaped' | 'split';

/** How words may be hidden in `text`. */
export function disguiseOf(text: string): Disguise {
  if (SPLIT.test(text)) return 'split';
  return ESCAPED.test(text) || (NOT_ASCII.test(text) && HIDING.test(text)) ? 'escaped' : 'none';
}

/** The marks of escapes and entities, and controls. */
const ESCAPED = /\\[ux\r\n]|&(?:#|shy;|zwn?j;|ZeroWidthSpace;)|[\0-\x08\x0B\x0E-\x1F\x7F]/u;
/** Lines of nothing but printable ASCII and tabs: plain but for capitals and blanks. */
const PRINTABLE = /^[\t\n\r\x20-\x7E]*$/u;
const NOT_ASCII = /[^\x00-\x7F]/u;
/** Signs that are another one or nothing when they are made plain; typographic quotes, dashes and blanks hide no letter. */
const HIDING =
  /(?![\x00-\x7F\u00A0…])[\p{Changes_When_NFKC_Casefolded}\p{Default_Ignorable_Code_Point}\p{M}\p{Cc}\uFFF9-\uFFFB]/u;
/** Literals and tags side by side, with a word across their border. */
const SPLIT = /(?<=\w)['"`]\s*\+\s*['"`]\w|\w<\/?[a-zA-Z][^<>]*>\w|\w\{['"`]|['"`]\}\w/u;

/** `text` in plain lower case line by line, with escapes and entities of letters decoded, and words that are written in pieces joined. */
export function undisguised(text: string): string {
  const decoded = text
    .replace(/\\u\{([0-9a-f]{1,6})\}/giu, (_, hex: string) => character(hex, 16))
    .replace(/\\u([0-9a-f]{4})|\\x([0-9a-f]{2})/giu, (_, four?: string, two?: string) =>
      character(four ?? two ?? '', 16),
    )
    .replace(/\\\r?\n/gu, '')
    .replace(/&#x([0-9a-f]{1,6});?/giu, (_, hex: string) => character(hex, 16))
    .replace(/&#(\d{1,7});?/gu, (_, digits: string) => character(digits, 10))
    .replace(/&(?:shy|zwn?j|ZeroWidthSpace);/gu, '');
  const whole = joined(decoded);
  return PRINTABLE.test(whole)
    ? whole.toLowerCase().replaceAll(/ {2,}/g, ' ')
    : whole.split('\n').map(plain).join('\n');
}

function joined(text: string): string {
  return text
    .replace(/['"`]\s*\+\s*['"`]/gu, '')
    .replace(/(?<=\w)<\/?[a-zA-Z][^<>]*>(?=\w)/gu, '')
    .replace(/\{(['"`])([^'"`{}]*)\1\}/gu, '$2');
}

function character(digits: string, base: 10 | 16): string {
  const code = Number.parseInt(digits, base);
  return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}
