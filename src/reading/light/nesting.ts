/**
 * Which elements may stand where without that a parser opens, closes or moves anything by itself. What is not here is
 * left to a parser that knows all of it.
 *
 * Source: HTML, section 13.2.6.4.
 */

/** What a name means for those around it. */
export type Kind =
  'block' | 'heading' | 'item' | 'term' | 'paragraph' | 'inline' | 'lone' | 'void' | 'rule' | TablePart;
type TablePart = 'table' | 'caption' | 'rows' | 'row' | 'cell';

const KINDS = new Map<string, Kind>();

/** The kind of an element in the body; nothing where it is one that is left to the parser. */
export function kindOf(name: string): Kind | undefined {
  return KINDS.get(name);
}

/** Whether only these may be in it, and blanks. */
export function isTableFrame(kind: Kind): boolean {
  return kind === 'table' || kind === 'rows' || kind === 'row';
}

/** Where a start tag stands: what is open, from the body inwards. */
export interface Open {
  readonly name: string;
  readonly kind: Kind;
}

/** Whether an element of `kind` that begins within `open` ends up just there. */
export function fits(name: string, kind: Kind, open: readonly Open[]): boolean {
  const parent = open.at(-1);
  if (parent === undefined) return false;
  if (isTableFrame(parent.kind)) return PARENTS[parent.kind]?.has(kind) === true;
  return FITS[kind](open, name);
}

/** By kind, what is open where an element of it may begin; the parts of tables have their frames. */
const FITS: Readonly<Record<Kind, (open: readonly Open[], name: string) => boolean>> = {
  block: isOutsideParagraph,
  paragraph: isOutsideParagraph,
  rule: isOutsideParagraph,
  table: isOutsideParagraph,
  heading: (open) => open.at(-1)?.kind !== 'heading' && isOutsideParagraph(open),
  item: (open) => endsNone('item', open) && isOutsideParagraph(open),
  term: (open) => endsNone('term', open) && isOutsideParagraph(open),
  inline: () => true,
  void: () => true,
  lone: (open, name) =>
    !open.some((other) => other.name === name) && (name !== 'form' || isOutsideParagraph(open)),
  caption: () => false,
  rows: () => false,
  row: () => false,
  cell: () => false,
};

const PARENTS: Readonly<Partial<Record<Kind, ReadonlySet<Kind>>>> = {
  table: new Set<Kind>(['caption', 'rows']),
  rows: new Set<Kind>(['row']),
  row: new Set<Kind>(['cell']),
};

function isOutsideParagraph(open: readonly Open[]): boolean {
  return !open.some((other) => other.kind === 'paragraph');
}

/** Whether an item begins within no other that would have to end: a list stands between them. */
function endsNone(kind: Kind, open: readonly Open[]): boolean {
  for (let at = open.length - 1; at >= 0; at -= 1) {
    const around = open[at];
    if (around?.kind === kind) return false;
    const isPassed = around?.kind === 'inline' || PASSED.has(around?.name ?? '');
    if (!isPassed) return true;
  }
  return true;
}

/** What does not keep an item from ending one further out. */
const PASSED = new Set(['a', 'address', 'div']);

const NAMES = {
  block:
    'address article aside blockquote center details dir div dl fieldset figcaption figure footer header hgroup ' +
    'main menu nav ol section summary ul',
  heading: 'h1 h2 h3 h4 h5 h6',
  item: 'li',
  term: 'dd dt',
  paragraph: 'p',
  inline:
    'abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark meter output progress q s samp small span ' +
    'strike strong sub sup time tt u var',
  lone: 'a button form',
  void: 'br img input wbr',
  rule: 'hr',
  table: 'table',
  caption: 'caption',
  rows: 'tbody tfoot thead',
  row: 'tr',
  cell: 'td th',
} as const satisfies Record<Kind, string>;

for (const kind of Object.keys(NAMES) as Kind[])
  for (const name of NAMES[kind].split(' ')) KINDS.set(name, kind);
