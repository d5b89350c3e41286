import { JSDOM } from 'jsdom';
import { createDocumentParser } from '../../src/reading/page-parser.js';
import { createStyleReader } from '../../src/reading/page-style.js';
import { see, type SeenElement } from '../../src/reading/seen-element.js';

const pages = new new JSDOM('').window.DOMParser();
const { css } = createDocumentParser();
const readStyles = createStyleReader(css);

/** The element `#x` of `html`, with what stands around it as it was seen. */
function seenIn(document: Document): SeenElement {
  const element = document.getElementById('x');
  if (element === null) throw new Error('Cannot see an element #x');
  return seenAt(element);
}

function seenAt(element: Element): SeenElement {
  const { parentElement: parent, previousElementSibling: previous } = element;
  return see(element, {
    parent: parent === null ? undefined : seenAt(parent),
    previous: previous === null ? undefined : seenAt(previous),
  });
}

/** What the style sheets and the style attribute of a page say of its element `#x`. */
export function stylesIn(html: string): Readonly<Record<string, string>> {
  const document = pages.parseFromString(html, 'text/html');
  const style = readStyles(document, document.querySelectorAll('style') as never);
  return Object.fromEntries(style.of(seenIn(document)));
}

/** What the custom property `name` may hold for the element `#x` of a page. */
export function variableIn(html: string, name: string): string {
  const document = pages.parseFromString(html, 'text/html');
  return readStyles(document, document.querySelectorAll('style') as never).variable(seenIn(document), name);
}
