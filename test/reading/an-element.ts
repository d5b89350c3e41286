import { JSDOM } from 'jsdom';
import { see, type SeenElement } from '../../src/reading/seen-element.js';

const { document } = new JSDOM('').window;

/** The first element of `html`, as the reading sees it: in a body, with nothing around it. */
export function anElement(
  html: string,
  around: Partial<Pick<SeenElement, 'parent' | 'previous'>> = {},
): SeenElement {
  document.body.innerHTML = html;
  const element = document.body.firstElementChild;
  if (element === null) throw new Error(`Cannot see an element in ${html}`);
  return see(element, { parent: undefined, previous: undefined, ...around });
}

/** The element `#x` of a page whose body is `html`, and the document that it is in. */
export function elementX(html: string): { readonly element: Element; readonly document: Document } {
  document.body.innerHTML = html;
  const element = document.getElementById('x');
  if (element === null) throw new Error(`Cannot find an element #x in ${html}`);
  return { element, document };
}

/** An element of an SVG drawing. */
export function aDrawnElement(name: string): SeenElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  return see(element, { parent: undefined, previous: undefined });
}
