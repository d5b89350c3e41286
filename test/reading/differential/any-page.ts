import fc from 'fast-check';
import { ATTRIBUTES, ELEMENTS, PIECES, PLAIN, SHEETS, TEXTS } from './markup.js';

/** Pages of all kinds that a reader may meet; `real` are pages to begin with where something real is wanted. */
export function anyPage(real: readonly string[]): fc.Arbitrary<AnyPage> {
  return fc.oneof(
    { weight: 3, arbitrary: anySoup.map((html) => ({ kind: 'soup' as const, html })) },
    { weight: 4, arbitrary: anyTree.map((html) => ({ kind: 'tree' as const, html })) },
    { weight: 2, arbitrary: anyMutation(real).map((html) => ({ kind: 'mutated' as const, html })) },
    { weight: 1, arbitrary: fc.constantFrom(...real).map((html) => ({ kind: 'real' as const, html })) },
  );
}

/** How a page came about. */
export const PAGE_KINDS = ['soup', 'tree', 'mutated', 'real'] as const;

/** A page, and how it came about. */
export interface AnyPage {
  readonly kind: (typeof PAGE_KINDS)[number];
  readonly html: string;
}

const anyAttribute = fc.constantFrom(...ATTRIBUTES);
const anyText = fc.constantFrom(...TEXTS);

/** Tags and scraps in any order. */
const anySoup = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 4, arbitrary: fc.constantFrom(...ELEMENTS).map((name) => `</${name}>`) },
      {
        weight: 6,
        arbitrary: fc
          .tuple(fc.constantFrom(...ELEMENTS), anyAttribute)
          .map(([name, attribute]) => `<${name}${attribute}>`),
      },
      { weight: 4, arbitrary: anyText },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 25 },
  )
  .map((pieces) => pieces.join(''));

/** Mostly well nested elements; end tags are now and then missing, or stand elsewhere. */
const { anyTree } = fc.letrec<{ anyTree: string; anyNode: string; anyElement: string }>((tie) => ({
  anyTree: fc
    .tuple(
      fc.constantFrom('', '<!doctype html>', '<!doctype html><html><head><title>T</title></head><body>'),
      fc.option(fc.constantFrom(...SHEETS), { nil: '', freq: 3 }),
      fc.array(tie('anyNode'), { maxLength: 6 }),
    )
    .map(([start, sheet, nodes]) => start + sheet + nodes.join('')),
  anyNode: fc.oneof({ depthSize: 'small', withCrossShrink: true }, anyText, tie('anyElement')),
  anyElement: fc
    .tuple(
      fc.constantFrom(...ELEMENTS),
      fc.array(anyAttribute, { maxLength: 3 }),
      fc.array(tie('anyNode'), { maxLength: 4 }),
      fc.nat(11),
    )
    .map(([name, attributes, nodes, end]) => {
      const endTag = end === 0 ? '' : end === 1 ? '</b>' : `</${name}>`;
      return `<${name}${attributes.join('')}>${nodes.join('')}${endTag}`;
    }),
}));

/** A real page to which something was done, here and there. */
function anyMutation(real: readonly string[]): fc.Arbitrary<string> {
  const anyChange = fc.record({
    at: fc.nat(9999),
    length: fc.nat(60),
    piece: fc.oneof(
      fc.constant(''),
      fc.constantFrom(...PIECES),
      fc.tuple(fc.constantFrom(...ELEMENTS), anyAttribute).map(([name, written]) => `<${name}${written}>`),
      anyText,
    ),
  });
  return fc
    .tuple(fc.constantFrom(...real), fc.array(anyChange, { minLength: 1, maxLength: 4 }))
    .map(([page, changes]) =>
      changes.reduce((html, { at, length, piece }) => {
        // Style sheets are long, and slow to take apart: the head is changed now and then only.
        const from = at % 20 === 0 ? 0 : Math.max(0, html.indexOf('</style>'));
        const start = from + Math.floor((at / 10_000) * (html.length - from));
        return html.slice(0, start) + piece + html.slice(start + length);
      }, page),
    );
}

/** Pages of well nested elements, among which are some that a parser would still take apart. */
export const anyPlainPage = fc.letrec<{ page: string; node: string; element: string }>((tie) => ({
  page: fc
    .array(tie('node'), { maxLength: 5 })
    .map(
      (nodes) =>
        `<!doctype html>\n<html lang="en">\n<head><title>a &amp; b</title>\n</head>\n<body>${nodes.join('')}</body>\n</html>\n`,
    ),
  node: fc.oneof(
    { depthSize: 'medium' },
    fc.constantFrom('x', ' ', '\n', 'a &amp; b', '&lt;', '<!-- x -->', ''),
    tie('element'),
  ),
  element: fc
    .tuple(
      fc.constantFrom(...PLAIN),
      fc.array(tie('node'), { maxLength: 4 }),
      fc.constantFrom('', ' id="a"', ' class="b" hidden', ' title="&quot;x&#39;"'),
    )
    .map(([name, nodes, attributes]) =>
      VOID.has(name) ? `<${name}${attributes}>` : `<${name}${attributes}>${nodes.join('')}</${name}>`,
    ),
})).page;

const VOID = new Set(['br', 'hr', 'input', 'img']);
