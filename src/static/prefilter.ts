import type { Contract } from '../contract/contract.js';
import { plain } from '../contract/plain-text.js';
import type { Rule } from './rule.js';

/** Which of the rules a text may break, told from its words alone. It may err in one direction only: too many. */
export type Prefilter = (text: string) => ReadonlySet<Rule['id']>;

/**
 * A prefilter for `rules`: a rule is left out for a text that holds none of its triggers, neither as it is written nor
 * with escapes, entities, joined literals and tags inside words undone.
 */
export function prefilter(rules: readonly Rule[], contract: Contract): Prefilter {
  const tests = rules.map((rule) => ({ id: rule.id, test: anyOf(rule.triggers(contract)) }));
  const any = anyOf(rules.flatMap((rule) => rule.triggers(contract)));
  return (text) => {
    const variants = DISGUISE.test(text) ? [text, undisguised(text)] : [text];
    if (!variants.some((variant) => any.test(variant))) return NONE;
    return new Set(
      tests.filter(({ test }) => variants.some((variant) => test.test(variant))).map(({ id }) => id),
    );
  };
}

const NONE: ReadonlySet<Rule['id']> = new Set();

function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp([...new Set(patterns)].join('|') || '(?!)', 'i');
}

/** Whatever can keep a word of a sentence from standing in a source letter by letter. */
const DISGUISE =
  /[^\x00-\x7F]|\\[ux\r\n]|&(?:#|shy;|zwn?j;|ZeroWidthSpace;)|\w['"`]\s*\+\s*['"`]\w|\w<\/?[a-zA-Z][^<>]*>\w|\w\{['"`]|['"`]\}\w/u;

function undisguised(text: string): string {
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
