import type { CssParser } from './css-parser.js';
import type { PageElement, PageRoot } from './page-node.js';
import type { SeenElement } from './seen-element.js';
import { engineOf, indexSelectors, type SelectorEngine, type SelectorIndex } from './selector-index.js';
import { isSightProperty, mayConceal } from './sight-styles.js';
import { inlineRules, outweighs, readRules, type Declaration, type StyleProperty } from './sheet-rules.js';

/** What the styles of a page say of an element, as far as it changes what is said. */
export type ElementStyle = ReadonlyMap<StyleProperty, string>;

/** The styles of one document or shadow tree. */
export interface TreeStyle {
  readonly engine: SelectorEngine;
  of(seen: SeenElement): ElementStyle;
  /** All that a custom property may hold for an element, one value after the other; empty where nothing says so. */
  variable(seen: SeenElement, name: string): string;
}

/** Reads the styles of a tree; `sheets` are its style elements. A sheet is parsed once, however many pages carry it. */
export type StyleReader = (tree: PageRoot, sheets: Iterable<PageElement>) => TreeStyle;

const NOTHING: ElementStyle = new Map();
/** How many sheets are kept: more than a testee has, few enough when every page has its own. */
const KEPT = 64;

/** A reader that parses sheets with `css`. */
export function createStyleReader(css: CssParser): StyleReader {
  const kept = new Map<string, SelectorIndex<Declaration>>();
  let last: { readonly texts: readonly string[]; readonly index: SelectorIndex<Declaration> } | undefined;
  const indexOf = (applied: readonly PageElement[], texts: readonly string[]) => {
    // To compare with what the page before had is cheaper than to look it up.
    if (last?.texts.length === texts.length && last.texts.every((text, at) => text === texts[at]))
      return last.index;
    const key = texts.join('\0');
    const index = kept.get(key) ?? indexSheets(applied, css);
    if (kept.size >= KEPT) kept.clear();
    kept.set(key, index);
    last = { texts, index };
    return index;
  };
  return (tree, sheets) => {
    const applied = [...sheets].filter(applies);
    const texts = applied.map((sheet) => sheet.textContent);
    const index = indexOf(applied, [...texts, ...applied.map(mediaOf)]);
    const engine = engineOf(tree);
    return {
      engine,
      variable: (seen, name) =>
        [...stylesAround(seen), ...texts]
          .flatMap((text) => valuesOf(text, name))
          .slice(0, VALUES)
          .join(BETWEEN),
      of: (seen) => {
        const found = index.find(seen, engine);
        const inline = inlineRules(seen, css);
        if (inline.length > 0) return winners([...found, ...inline]);
        return found.length === 0 ? NOTHING : winners(found);
      },
    };
  };
}

function indexSheets(sheets: readonly PageElement[], css: CssParser): SelectorIndex<Declaration> {
  const rules = sheets.flatMap((sheet, number) =>
    readRules(css.rules(sheet.textContent), { media: mediaOf(sheet), number }),
  );
  const concealed = new Set(
    rules.flatMap(({ value: { property, value } }) =>
      isSightProperty(property) && mayConceal(property, value) ? [property] : [],
    ),
  );
  const matters = ({ property, value }: Declaration) =>
    isSightProperty(property) ? concealed.has(property) : !property.startsWith('list-') || QUOTE.test(value);
  return indexSelectors(
    rules.filter(({ value }) => matters(value)),
    passOver,
  );
}

/** Words of two values are no sentence. */
const BETWEEN = ' "\u2026" ';
/** How many values of one variable are told apart: each may name others in turn. */
const VALUES = 16;
const DECLARED = /(--[\w-]+)\s*:\s*((?:"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|[^;}"'])*)/g;

function valuesOf(css: string, name: string): readonly string[] {
  return [...css.matchAll(DECLARED)].flatMap(([, declared, value]) =>
    declared === name && value !== undefined ? [value.trim()] : [],
  );
}

/** The style attributes of an element and of what is around it, the nearest first. */
function stylesAround(seen: SeenElement): readonly string[] {
  const styles: string[] = [];
  for (let around: SeenElement | undefined = seen; around !== undefined; around = around.parent) {
    const style = around.attributes.get('style');
    if (style !== undefined) styles.push(style);
  }
  return styles;
}

/** A rule with a selector that nobody can read is dropped, as in browsers. Source: CSS Syntax Level 3, section 2.2. */
const passOver = () => undefined;

const QUOTE = /["']/;

function applies(sheet: PageElement): boolean {
  const type = sheet.getAttribute('type') ?? '';
  return /^(?:text\/css)?$/i.test(type) && !isWithinNoscript(sheet);
}

function isWithinNoscript(element: PageElement): boolean {
  for (let around = element.parentElement; around !== null; around = around.parentElement) {
    if (around.localName === 'noscript') return true;
  }
  return false;
}

function mediaOf(sheet: PageElement): string {
  return sheet.getAttribute('media') ?? '';
}

function winners(declarations: readonly Declaration[]): ElementStyle {
  const [only] = declarations;
  if (only !== undefined && declarations.length === 1) return new Map([[only.property, only.value]]);
  const best = new Map<StyleProperty, Declaration>();
  for (const declaration of declarations) {
    const other = best.get(declaration.property);
    if (other === undefined || outweighs(declaration, other)) best.set(declaration.property, declaration);
  }
  return new Map([...best].map(([property, { value }]) => [property, value]));
}
