import type { CssParser } from './css-parser.js';
import type { SeenElement } from './seen-element.js';
import { LONGEST_SELECTOR, parseSelectors, type PseudoElement, type Selector } from './selector.js';
import { isSightProperty, mayConceal, SIGHT_PROPERTIES, type SightProperty } from './sight-styles.js';

/**
 * What a style can change about what is said, and about whether it is seen. `before`, `after` and `marker` are the
 * content generated there, with `sometimes-` where only some media show it.
 */
export type StyleProperty =
  | (typeof PROPERTIES)[number]
  | (typeof LIST_PROPERTIES)[number]
  | SightProperty
  | PseudoElement
  | `sometimes-${PseudoElement}`;

/** One declaration, and what it weighs against others of its property. */
export interface Declaration {
  readonly property: StyleProperty;
  readonly value: string;
  /** Origin and layer, then specificity, then order. Source: CSS Cascade Level 5, section 6.1. */
  readonly weight: readonly [rank: number, specificity: number, order: number];
}

/** A declaration and whom it concerns. */
export interface StyleRule {
  readonly selector: Selector;
  readonly value: Declaration;
}

const PROPERTIES = ['display', 'visibility', 'position', 'float'] as const;
/** They put text before the items of a list where their value has a string. */
const LIST_PROPERTIES = ['list-style-type', 'list-style'] as const;
const HIDES = /^(?:none|hidden|collapse)$/;
const UNLAYERED = 1_000_000;
const INLINE = 2 * UNLAYERED;
const IMPORTANT = 4 * UNLAYERED;

/** Whether `one` wins over `other`; of two that weigh the same, the first given does. */
export function outweighs({ weight: one }: Declaration, { weight: other }: Declaration): boolean {
  return (one[0] - other[0] || one[1] - other[1] || one[2] - other[2]) > 0;
}

/** The declarations of an element's `style` attribute. */
export function inlineRules({ element, attributes }: SeenElement, css: CssParser): readonly Declaration[] {
  // To parse a style costs more than to look first.
  const written = attributes.get('style');
  if (written === undefined || !MATTERS.test(written) || !STYLED.has(element.namespaceURI)) return NONE;
  return declared(css.inline(written), undefined, false).map(({ property, value, important }) => ({
    property,
    value,
    weight: [INLINE + (important ? IMPORTANT : 0), 0, 0],
  }));
}

const NONE: readonly Declaration[] = [];
const MATTERS = new RegExp([...PROPERTIES, ...LIST_PROPERTIES, 'margin', ...SIGHT_PROPERTIES].join('|'), 'i');

/** Where elements may have a style of their own: in HTML and in drawings. */
const STYLED = new Set<string | null>(['http://www.w3.org/1999/xhtml', 'http://www.w3.org/2000/svg']);

/** Where a rule stands: in which media, in which layer, under which outer selector. */
interface Context {
  readonly sometimes: boolean;
  readonly layer: string | undefined;
  readonly outer: string | undefined;
}

/**
 * The declarations of a sheet that can change what is said. What hides only under a condition (media features, a
 * container, a scope) is left out: somebody meets it. Layers are ordered within the sheet.
 */
export function readRules(
  rules: Iterable<CSSRule>,
  sheet: { media: string; number: number },
): readonly StyleRule[] {
  const found: StyleRule[] = [];
  const layers: string[] = [];
  const whole = withinMedia(sheet.media, { sometimes: false, layer: undefined, outer: undefined });
  if (whole !== undefined) visit(rules, whole);
  return found;

  function visit(inner: Iterable<CSSRule>, context: Context): void {
    for (const rule of inner) {
      if (isLayerStatement(rule)) layers.push(...rule.nameList.map((name) => layerName(context, name)));
      else if (hasStyle(rule)) visitStyled(rule, context);
      else if (isGroup(rule)) visitGroup(rule, context);
    }
  }

  function visitStyled(rule: StyledRule, context: Context): void {
    const selector =
      rule.selectorText === undefined ? context.outer : nested(rule.selectorText, context.outer);
    // Each level of nesting can double the selector.
    if (selector === undefined || selector.length > LONGEST_SELECTOR) return;
    found.push(
      ...declarationsOf(rule.style, {
        selector,
        context,
        layers,
        order: sheet.number * UNLAYERED + found.length,
      }),
    );
    if (isGroup(rule)) visit(rule.cssRules, { ...context, outer: selector });
  }

  function visitGroup(group: Group, context: Context): void {
    const within = groupContext(group, context);
    if (within === undefined) return;
    if (within.layer !== undefined) layers.push(within.layer);
    visit(group.cssRules, within);
  }
}

/** A rule with declarations; one without a selector speaks for the rule around it. */
type StyledRule = CSSRule & { readonly style: CSSStyleDeclaration; readonly selectorText?: string };
type Group = CSSRule & {
  readonly cssRules: CSSRuleList;
  readonly media?: MediaList;
  readonly name?: string;
  readonly conditionText?: string;
};

function hasStyle(rule: CSSRule): rule is StyledRule {
  return 'style' in rule && !('keyText' in rule);
}

function isGroup(rule: CSSRule): rule is Group {
  return 'cssRules' in rule;
}

function isLayerStatement(rule: CSSRule): rule is CSSRule & { readonly nameList: readonly string[] } {
  return 'nameList' in rule;
}

function groupContext(group: Group, context: Context): Context | undefined {
  if (group.media !== undefined) return withinMedia(group.media.mediaText, context);
  const isLayer = group.name !== undefined && group.conditionText === undefined;
  return isLayer ? { ...context, layer: layerName(context, group.name) } : { ...context, sometimes: true };
}

function withinMedia(mediaText: string, context: Context): Context | undefined {
  const queries = mediaText
    .toLowerCase()
    .split(',')
    .map((query) => query.replace(/^\s*only\s/, '').trim());
  if (queries.some((query) => /^(?:|all|screen)$/.test(query))) return context;
  return queries.every((query) => /^(?:not all$|print\b|speech\b)/.test(query))
    ? undefined
    : { ...context, sometimes: true };
}

function layerName({ layer }: Context, name: string): string {
  return layer === undefined ? name : `${layer}.${name}`;
}

/** Source: CSS Nesting, section 3. */
function nested(selector: string, outer: string | undefined): string {
  if (outer === undefined) return selector;
  return selector.includes('&') ? selector.replaceAll('&', `:is(${outer})`) : `:is(${outer}) ${selector}`;
}

interface Place {
  readonly selector: string;
  readonly context: Context;
  readonly layers: readonly string[];
  readonly order: number;
}

function declarationsOf(
  style: CSSStyleDeclaration,
  { selector, context, layers, order }: Place,
): readonly StyleRule[] {
  return parseSelectors(selector).flatMap((parsed) =>
    declared(style, parsed.pseudo, context.sometimes).map(({ property, value, important }) => {
      const layer = context.layer === undefined ? UNLAYERED : layers.indexOf(context.layer);
      const rank = important ? IMPORTANT + UNLAYERED - layer : layer;
      return { selector: parsed, value: { property, value, weight: [rank, parsed.specificity, order] } };
    }),
  );
}

interface Declared {
  readonly property: StyleProperty;
  readonly value: string;
  readonly important: boolean;
}

function declared(
  style: CSSStyleDeclaration,
  pseudo: Selector['pseudo'],
  sometimes: boolean,
): readonly Declared[] {
  if (pseudo === undefined) {
    return READ.map((property) => declaredOf(style, property)).filter(
      ({ property, value }) => value !== '' && !(sometimes && hides(property, value)),
    );
  }
  const content = declaredOf(style, 'content');
  if (content.value === '') return [];
  return [{ ...content, property: sometimes ? `sometimes-${pseudo}` : pseudo }];
}

const READ = [...PROPERTIES, ...LIST_PROPERTIES, ...SIGHT_PROPERTIES] as const;

function hides(property: (typeof READ)[number], value: string): boolean {
  return isSightProperty(property) ? mayConceal(property, value) : HIDES.test(value);
}

function declaredOf<Name extends string>(style: CSSStyleDeclaration, property: Name) {
  const value = style.getPropertyValue(property);
  return { property, value, important: style.getPropertyPriority(property) === 'important' };
}
