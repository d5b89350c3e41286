import { computeAccessibleDescription, computeAccessibleName } from 'dom-accessibility-api';
import { Beyond } from './beyond.js';
import { boxOf } from './box.js';
import type { NameRequest } from './draft.js';
import { folded } from './folded.js';
import type { PageElement } from './page-node.js';
import type { ElementStyle } from './page-style.js';
import { see } from './seen-element.js';

/** Answers what an element is called or described as, white space folded; empty where nothing says so. */
export type Namer = (request: NameRequest) => string;

/** A namer for a page on which the `styled` elements have styles of their own. */
export function createNamer({ styled, hasLabels }: NamedPage): Namer {
  const options = {
    computedStyleSupportsPseudoElements: false,
    getComputedStyle: (element: Element) => DISPLAYED[displayOf(element, styled.get(element) ?? UNSTYLED)],
  };
  return ({ of: element, asks }) => {
    if (asks === 'name' && !element.hasAttribute('aria-labelledby')) {
      const simple = simpleName(element, hasLabels);
      if (simple !== '') return simple;
    }
    const compute = asks === 'name' ? computeAccessibleName : computeAccessibleDescription;
    try {
      return folded(compute(asElement(element), options));
    } catch (cause) {
      if (cause instanceof Beyond) throw cause;
      // Nested deeper than the computation follows, or in an inert tree.
      return '';
    }
  };
}

/** What the naming of elements depends on. */
export interface NamedPage {
  readonly styled: ReadonlyMap<PageElement, ElementStyle>;
  readonly hasLabels: boolean;
}

const UNSTYLED: ElementStyle = new Map();

const DISPLAYED = { none: displayed('none'), block: displayed('block'), inline: displayed('inline') };

/** The one thing that the computation asks of a style. */
function displayed(display: string): CSSStyleDeclaration {
  const style = { getPropertyValue: (property: string) => (property === 'display' ? display : '') };
  return style as CSSStyleDeclaration;
}

/** Every tree answers what the computation asks of an element; its types ask for a whole one of the DOM. */
function asElement(element: PageElement): Element {
  return element as unknown as Element;
}

/** The name where the full computation could give no other; it costs ten times as much. */
function simpleName(element: PageElement, hasLabels: boolean): string {
  if (element.hasAttribute('aria-hidden')) return '';
  const label = folded(element.getAttribute('aria-label') ?? '');
  if (label !== '') return label;
  const isNamedByText = element.localName === 'a' || (element.localName === 'button' && !hasLabels);
  const hasOnlyText = !element.hasAttribute('role') && element.firstElementChild === null;
  return isNamedByText && hasOnlyText ? folded(element.textContent) : '';
}

function displayOf(element: PageElement, style: ElementStyle): keyof typeof DISPLAYED {
  if (/^(?:hidden|collapse)$/.test(style.get('visibility') ?? '')) return 'none';
  const box = boxOf(see(element, { parent: undefined, previous: undefined }), style);
  return box === 'none' || box === 'inline' ? box : 'block';
}
