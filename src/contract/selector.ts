import { nearest } from '../lang/nearest.js';

/** In characters; nobody writes a longer one by hand. */
const LONGEST = 2000;

/**
 * Why `selector` is no list of CSS selectors that elements of a page at rest can match, as the end of a sentence;
 * nothing where it is one. Namespaces, pseudo-elements and what depends on use (`:hover`) are refused.
 *
 * Source: Selectors Level 4, section 18.
 */
export function selectorFlaw(selector: string): string | undefined {
  if (selector.length > LONGEST) return `it has more than ${String(LONGEST)} characters`;
  const end = readList({ text: selector, isRelative: false }, 0);
  if (typeof end === 'string') return end;
  return end === selector.length ? undefined : noCondition(selector, end);
}

/** What is read: a whole text, or what is in the brackets of a pseudo-class. */
interface Reading {
  readonly text: string;
  /** Whether a selector may begin with a combinator, as in `:has(> a)`. */
  readonly isRelative: boolean;
}

/** Where what was read ends, or why it cannot be read. */
type End = number | string;

const ESCAPE = String.raw`\\[0-9a-fA-F]{1,6}\s?|\\[^\n0-9a-fA-F]`;
const LATER = String.raw`(?:[\w\-]|[^\x00-\x7F]|${ESCAPE})`;
const IDENT = String.raw`(?:--|-?(?:[A-Za-z_]|[^\x00-\x7F]|${ESCAPE}))${LATER}*`;
const STRING = String.raw`"(?:\\[^]|[^"\\\n])*"|'(?:\\[^]|[^'\\\n])*'`;
const TYPE = new RegExp(String.raw`\*|${IDENT}`, 'uy');
const SIMPLE = new RegExp(
  [
    `#${LATER}+`,
    String.raw`\.${IDENT}`,
    String.raw`\[\s*${IDENT}\s*(?:[~|^$*]?=\s*(?:${STRING}|${IDENT})\s*(?:[isIS]\s*)?)?\]`,
  ].join('|'),
  'uy',
);
const PSEUDO_CLASS = new RegExp(`:(${IDENT})`, 'uy');
const COMBINATOR = /\s*[>+~]\s*|\s+(?![\s,)]|$)/uy;
const SPACE = /\s*/uy;
const COMMA = /\s*,\s*/uy;
const NTH = /\s*(?:even|odd|[+-]?\d*n(?:\s*[+-]\s*\d+)?|[+-]?\d+)\s*/iuy;
const OF = /of\s+/iuy;
/** The rest of an argument that is no selector. */
const WORDS = new RegExp(String.raw`\s*(?:${STRING}|${IDENT}|[\s,*-])+`, 'uy');

const OF_SELECTORS = ['is', 'where', 'not', 'has'];
const COUNTING = ['nth-child', 'nth-last-child', 'nth-of-type', 'nth-last-of-type'];
const OF_WORDS = ['lang', 'dir'];
const ALONE = (
  'root empty first-child last-child only-child first-of-type last-of-type only-of-type checked default disabled ' +
  'enabled indeterminate required optional read-only read-write placeholder-shown in-range out-of-range valid invalid ' +
  'link any-link defined open'
).split(' ');
const KNOWN = [...OF_SELECTORS, ...COUNTING, ...OF_WORDS, ...ALONE];

function readList(reading: Reading, start: number): End {
  let end = readSelector(reading, after(SPACE, reading.text, start) ?? start);
  while (typeof end === 'number') {
    const next = after(COMMA, reading.text, end);
    if (next === undefined) return after(SPACE, reading.text, end) ?? end;
    end = readSelector(reading, next);
  }
  return end;
}

function readSelector(reading: Reading, start: number): End {
  const { text } = reading;
  const first = reading.isRelative ? (after(COMBINATOR, text, start) ?? start) : start;
  let end = readCompound(text, first);
  while (typeof end === 'number') {
    const next = after(COMBINATOR, text, end);
    if (next === undefined) return end;
    end = readCompound(text, next);
  }
  return end;
}

function readCompound(text: string, start: number): End {
  let at = after(TYPE, text, start) ?? start;
  for (;;) {
    const end = after(SIMPLE, text, at) ?? readPseudoClass(text, at);
    if (typeof end === 'string') return end;
    if (end === at) return at === start ? noCondition(text, at) : at;
    at = end;
  }
}

/** `start` itself where no pseudo-class begins there. */
function readPseudoClass(text: string, start: number): End {
  PSEUDO_CLASS.lastIndex = start;
  const name = PSEUDO_CLASS.exec(text)?.[1]?.toLowerCase();
  if (name === undefined) return start;
  const end = PSEUDO_CLASS.lastIndex;
  if (!KNOWN.includes(name)) {
    const near = nearest(name, KNOWN);
    return `":${name}" is no condition on an element at rest${near === undefined ? '' : `; did you mean ":${near}"?`}`;
  }
  if (ALONE.includes(name)) return end;
  if (text.charAt(end) !== '(') return `":${name}" needs brackets`;
  const inner = readArgument(name, text, end + 1);
  if (typeof inner === 'string') return inner;
  return text.charAt(inner) === ')' ? inner + 1 : noCondition(text, inner);
}

function readArgument(name: string, text: string, start: number): End {
  const reading: Reading = { text, isRelative: name === 'has' };
  if (OF_SELECTORS.includes(name)) return readList(reading, start);
  if (OF_WORDS.includes(name)) return after(WORDS, text, start) ?? noCondition(text, start);
  const counted = after(NTH, text, start);
  if (counted === undefined) return noCondition(text, start);
  const of = after(OF, text, counted);
  return of === undefined ? counted : readList(reading, of);
}

function after(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function noCondition(text: string, at: number): string {
  const rest = text.slice(at, at + 40);
  return rest.trim() === '' ? 'it ends where more is needed' : `it cannot be read from "${rest}" on`;
}
