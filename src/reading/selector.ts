import { unescapeCss } from './css-text.js';

/** A selector without commas, taken apart as far as matching it on `SeenElement`s needs. */
export interface Selector {
  /** The selector of the element itself, a pseudo-element left out. */
  readonly text: string;
  /** Where the selector is of generated content. */
  readonly pseudo: PseudoElement | undefined;
  /** Ids count a million, classes and their like a thousand, types one. Source: Selectors Level 4, section 17. */
  readonly specificity: number;
  /** From the element outwards. */
  readonly compounds: readonly Compound[];
  /** How each compound stands to the one before it. */
  readonly combinators: readonly Combinator[];
  /**
   * `compounds`: they say all. `engine`: a selector engine has to judge, for elements that the first compound admits.
   * `never`: no element of a page at rest matches.
   */
  readonly judge: 'compounds' | 'engine' | 'never';
}

/** What a page's styles can put text into. */
export type PseudoElement = (typeof PSEUDO_ELEMENTS)[number];

const PSEUDO_ELEMENTS = ['before', 'after', 'marker'] as const;

/** Some ancestor, the parent, the sibling just before, some sibling before. */
export type Combinator = ' ' | '>' | '+' | '~';

/** Conditions on one element. */
export interface Compound {
  readonly types: readonly string[];
  readonly ids: readonly string[];
  readonly classes: readonly string[];
  readonly attributes: readonly { readonly name: string; readonly value: string | undefined }[];
}

/** In characters; longer lists of selectors match nothing. */
export const LONGEST_SELECTOR = 4000;

const ESCAPE = String.raw`\\[0-9a-fA-F]{1,6}\s?|\\[^\n0-9a-fA-F]`;
const IDENT = String.raw`(?:--|-?(?:[A-Za-z_]|[^\x00-\x7F]|${ESCAPE}))(?:[\w\-]|[^\x00-\x7F]|${ESCAPE})*`;
const VALUE = String.raw`"(?<double>(?:\\[^]|[^"\\])*)"|'(?<single>(?:\\[^]|[^'\\])*)'|(?<bare>${IDENT})`;
const TOKEN = new RegExp(
  [
    String.raw`(?<combinator>\s*[>+~]\s*|\s+)`,
    String.raw`(?<universal>\*)`,
    `#(?<id>${IDENT})`,
    String.raw`\.(?<class>${IDENT})`,
    String.raw`\[\s*(?<attribute>${IDENT})\s*(?:(?<operator>[~|^$*]?=)\s*(?:${VALUE})\s*(?<flag>[is])?\s*)?\]`,
    String.raw`(?<colons>::?)(?<pseudo>${IDENT})(?<call>\()?`,
    `(?<type>${IDENT})`,
  ].join('|'),
  'uy',
);

/** Attributes whose values match with regard to case in every document. */
const EXACT_ATTRIBUTE = /^(?:data-.*|aria-.*|id|class|role|href|name)$/;
/** What is true only while somebody uses the page. */
const IN_USE = /^(?:hover|focus|focus-visible|focus-within|active|visited|target)$/;

/**
 * Takes a list of selectors apart. What cannot be taken apart is left to the engine; a list longer than anybody writes
 * matches nothing.
 */
export function parseSelectors(list: string): readonly Selector[] {
  if (list.length > LONGEST_SELECTOR) return [];
  return splitList(list)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map(parseSelector);
}

interface Draft {
  text: string;
  pseudo: Selector['pseudo'];
  specificity: number;
  judge: 'engine' | 'never' | undefined;
  /** As written, from the outermost inwards. */
  readonly combinators: Combinator[];
  readonly compounds: DraftCompound[];
}

interface DraftCompound {
  readonly types: string[];
  readonly ids: string[];
  readonly classes: string[];
  readonly attributes: { readonly name: string; readonly value: string | undefined }[];
}

type Token = Readonly<Record<string, string | undefined>>;

function parseSelector(text: string): Selector {
  const draft: Draft = {
    text,
    pseudo: undefined,
    specificity: 0,
    judge: undefined,
    combinators: [],
    compounds: [emptyCompound()],
  };
  for (let at = 0; at < text.length;) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.groups;
    if (token === undefined)
      return { ...draft, compounds: [emptyCompound()], combinators: [], judge: 'engine' };
    const end = token['call'] === undefined ? TOKEN.lastIndex : endOfCall(text, TOKEN.lastIndex);
    if (token['pseudo'] === undefined) readPart(draft, token);
    else readPseudo(draft, token, { start: at, argument: text.slice(TOKEN.lastIndex, end - 1) });
    at = end;
  }
  return {
    ...draft,
    compounds: draft.compounds.reverse(),
    combinators: draft.combinators.reverse(),
    judge: draft.judge ?? 'compounds',
  };
}

function readPart(draft: Draft, token: Token): void {
  const compound = draft.compounds.at(-1) ?? emptyCompound();
  const { combinator, id, class: className, type, attribute } = token;
  if (combinator !== undefined) {
    draft.combinators.push(combinatorOf(combinator.trim()));
    draft.compounds.push(emptyCompound());
  } else if (id !== undefined) {
    compound.ids.push(unescapeCss(id));
    draft.specificity += 1_000_000;
  } else if (className !== undefined) {
    compound.classes.push(unescapeCss(className));
    draft.specificity += 1000;
  } else if (type !== undefined) {
    compound.types.push(unescapeCss(type).toLowerCase());
    draft.specificity += 1;
  } else if (attribute !== undefined) {
    readAttribute(draft, compound, token);
  }
}

function readAttribute(draft: Draft, compound: DraftCompound, token: Token): void {
  const { operator, flag } = token;
  const name = unescapeCss(token['attribute'] ?? '').toLowerCase();
  const value =
    operator === '=' && flag === undefined && EXACT_ATTRIBUTE.test(name) ? valueOf(token) : undefined;
  compound.attributes.push({ name, value });
  if (operator !== undefined && value === undefined) draft.judge ??= 'engine';
  draft.specificity += 1000;
}

function valueOf({ double, single, bare }: Token): string {
  return unescapeCss(double ?? single ?? bare ?? '');
}

function readPseudo(
  draft: Draft,
  token: Token,
  { start, argument }: { start: number; argument: string },
): void {
  const name = (token['pseudo'] ?? '').toLowerCase();
  if (token['colons'] === '::' || name === 'before' || name === 'after') {
    draft.specificity += 1;
    const known = PSEUDO_ELEMENTS.find((element) => element === name);
    if (known === undefined) draft.judge = 'never';
    else draft.pseudo = known;
    draft.text = draft.text.slice(0, start).replace(/(^|[\s>+~])$/, '$1*');
    return;
  }
  draft.specificity += specificityOf(name, argument);
  if (IN_USE.test(name)) draft.judge = 'never';
  else draft.judge ??= 'engine';
}

function specificityOf(pseudoClass: string, argument: string): number {
  if (pseudoClass === 'where') return 0;
  if (!/^(?:is|not|has)$/.test(pseudoClass)) return 1000;
  return Math.max(0, ...parseSelectors(argument).map(({ specificity }) => specificity));
}

function combinatorOf(sign: string): Combinator {
  return sign === '>' || sign === '+' || sign === '~' ? sign : ' ';
}

function splitList(list: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const [piece] of list.matchAll(/\\[^]|"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|[^]/g)) {
    if (piece === '(' || piece === '[') depth += 1;
    if (piece === ')' || piece === ']') depth -= 1;
    if (piece === ',' && depth === 0) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${piece}`);
  }
  return parts;
}

/** The index after the bracket that closes the call whose argument begins at `start`. */
function endOfCall(text: string, start: number): number {
  let depth = 1;
  for (const { 0: piece, index } of text
    .slice(start)
    .matchAll(/\\[^]|"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|[()]/g)) {
    if (piece === '(') depth += 1;
    if (piece === ')') depth -= 1;
    if (depth === 0) return start + index + 1;
  }
  return text.length + 1;
}

function emptyCompound(): DraftCompound {
  return { types: [], ids: [], classes: [], attributes: [] };
}
