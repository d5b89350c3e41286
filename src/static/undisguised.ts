import { plain } from '../contract/plain-text.js';

/** Whether a text may hold words that do not stand in it letter by letter. */
export function disguises(text: string): boolean {
  return ESCAPED.test(text) || SPLIT.test(text);
}

/** Everything that is not ASCII, and the marks of escapes and entities. */
const ESCAPED = /[^\x00-\x7F]|\\[ux\r\n]|&(?:#|shy;|zwn?j;|ZeroWidthSpace;)/u;
/** Literals and tags side by side, with a word across their border. */
const SPLIT = /\w['"`]\s*\+\s*['"`]\w|\w<\/?[a-zA-Z][^<>]*>\w|\w\{['"`]|['"`]\}\w/u;

/** `text` in plain lower case, with escapes and entities of letters decoded, and words that are written in pieces joined. */
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
  return plain(joined(decoded));
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
