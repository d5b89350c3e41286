import { Beyond } from '../beyond.js';
import { WRITTEN, type PageDocument, type PageElement, type PageRoot } from '../page-node.js';

/** What can have children. */
export type LightParent = LightElement | LightRoot;
/** What can be a child. */
export type LightChild = LightElement | LightText | LightComment;

/** Where HTML elements are at home. */
export const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/** A node as `dom-accessibility-api` sees it: no more of the DOM than it asks for. */
abstract class LightNode {
  declare readonly ELEMENT_NODE: 1;
  declare readonly TEXT_NODE: 3;
  parent: LightParent | null = null;
  previousSibling: LightChild | null = null;
  nextSibling: LightChild | null = null;

  get ownerDocument(): LightRoot {
    return rootOf(this.parent);
  }

  getRootNode(): LightRoot {
    return rootOf(this.parent);
  }
}

Object.defineProperties(LightNode.prototype, { ELEMENT_NODE: { value: 1 }, TEXT_NODE: { value: 3 } });

/** A piece of text. */
export class LightText extends LightNode {
  readonly nodeType = 3;

  constructor(public data: string) {
    super();
  }

  get textContent(): string {
    return this.data;
  }

  get childNodes(): readonly LightChild[] {
    return [];
  }
}

/** A comment: nobody reads it, but it parts texts. */
export class LightComment extends LightNode {
  readonly nodeType = 8;

  get textContent(): string {
    return '';
  }

  get childNodes(): readonly LightChild[] {
    return [];
  }
}

/** An element, as far as it is like all others. */
export class LightElement extends LightNode implements PageElement {
  readonly nodeType = 1;
  readonly [WRITTEN]: Map<string, string>;
  firstChild: LightChild | null = null;
  lastChild: LightChild | null = null;
  /** Of a template. */
  content: LightRoot | undefined;
  #nodes: Map<string, { readonly value: string }> | undefined;

  constructor(
    readonly localName: string,
    readonly namespaceURI: string,
    written: Map<string, string>,
  ) {
    super();
    this[WRITTEN] = written;
  }

  get parentElement(): LightElement | null {
    return this.parent instanceof LightElement ? this.parent : null;
  }

  get firstElementChild(): LightElement | null {
    let child = this.firstChild;
    while (child !== null && !(child instanceof LightElement)) child = child.nextSibling;
    return child;
  }

  get childNodes(): readonly LightChild[] {
    return childrenOf(this);
  }

  get children(): readonly LightElement[] {
    return childrenOf(this).filter((child) => child instanceof LightElement);
  }

  get textContent(): string {
    const { firstChild } = this;
    if (firstChild === null) return '';
    if (firstChild.nodeType === 3 && firstChild.nextSibling === null) return firstChild.data;
    let text = '';
    for (let node = nextWithin(this, this); node !== null; node = nextWithin(node, this))
      if (node.nodeType === 3) text += node.data;
    return text;
  }

  getAttribute(name: string): string | null {
    return this[WRITTEN].get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this[WRITTEN].has(name);
  }

  getAttributeNames(): readonly string[] {
    return [...this[WRITTEN].keys()];
  }

  /** The same object for the same attribute: which of them were consulted is remembered by it. */
  getAttributeNode(name: string): { readonly value: string } | null {
    const value = this[WRITTEN].get(name);
    if (value === undefined) return null;
    this.#nodes ??= new Map();
    const node = this.#nodes.get(name) ?? { value };
    this.#nodes.set(name, node);
    return node;
  }

  getElementsByTagName(name: string): readonly LightElement[] {
    return elementsNamed(this, name);
  }

  querySelectorAll(): readonly LightElement[] {
    throw new Beyond('selectors');
  }

  closest(name: string): LightElement | null {
    return this.localName === name ? this : (this.parentElement?.closest(name) ?? null);
  }

  assignedNodes(): readonly LightChild[] {
    return [];
  }

  get isHtml(): boolean {
    return this.namespaceURI === HTML;
  }

  get ownerSVGElement(): null | undefined {
    return this.namespaceURI === SVG ? null : undefined;
  }
}

/** A document, or the content of a template, which has no window. */
export class LightRoot implements PageRoot {
  readonly nodeType = 9;
  firstChild: LightChild | null = null;
  lastChild: LightChild | null = null;
  #ids: Map<string, LightElement> | undefined;

  constructor(readonly defaultView: object | null) {}

  getElementById(id: string): LightElement | null {
    this.#ids ??= idsIn(this);
    return this.#ids.get(id) ?? null;
  }

  querySelectorAll(selector: string): readonly LightElement[] {
    if (!/^[a-z]+$/.test(selector)) throw new Beyond('selectors');
    return elementsNamed(this, selector);
  }
}

/** A document of a light tree. */
export class LightDocument extends LightRoot implements PageDocument {
  /** Whether it is in quirks mode, where a table does not end a paragraph. */
  isQuirky = false;

  constructor() {
    super({});
  }

  get documentElement(): LightElement {
    const root = childrenOf(this).find((child) => child instanceof LightElement);
    if (root === undefined) throw new Beyond('a page without an element');
    return root;
  }

  get title(): string {
    const title = firstTitle(this);
    const texts = title === undefined ? [] : childrenOf(title).filter((child) => child.nodeType === 3);
    const text = texts.map(({ data }) => data).join('');
    return text.replace(/[\t\n\f\r ]+/g, ' ').replace(/^ | $/g, '');
  }
}

/** The elements within a node, in the order of the page; what is in templates is not among them. */
export function elementsWithin(parent: LightParent): LightElement[] {
  const elements: LightElement[] = [];
  for (let node = nextWithin(parent, parent); node !== null; node = nextWithin(node, parent))
    if (node.nodeType === 1) elements.push(node);
  return elements;
}

function elementsNamed(parent: LightParent, name: string): LightElement[] {
  const elements: LightElement[] = [];
  for (let node = nextWithin(parent, parent); node !== null; node = nextWithin(node, parent))
    if (node.nodeType === 1 && node.localName === name) elements.push(node);
  return elements;
}

function firstTitle(root: LightRoot): LightElement | undefined {
  for (let node = nextWithin(root, root); node !== null; node = nextWithin(node, root))
    if (node.nodeType === 1 && node.localName === 'title' && node.isHtml) return node;
  return undefined;
}

/** The children of a node. */
export function childrenOf(parent: LightParent): LightChild[] {
  const children: LightChild[] = [];
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}

/** The node that comes after `node` within `parent`, in the order of the page. */
function nextWithin(node: LightChild | LightParent, parent: LightParent): LightChild | null {
  if ((node.nodeType === 1 || node.nodeType === 9) && node.firstChild !== null) return node.firstChild;
  let last = node;
  while (last !== parent && last.nodeType !== 9) {
    if (last.nextSibling !== null) return last.nextSibling;
    if (last.parent === null) return null;
    last = last.parent;
  }
  return null;
}

function idsIn(root: LightRoot): Map<string, LightElement> {
  const ids = new Map<string, LightElement>();
  for (const element of elementsWithin(root)) {
    const id = element.getAttribute('id') ?? '';
    if (id !== '' && !ids.has(id)) ids.set(id, element);
  }
  return ids;
}

function rootOf(parent: LightParent | null): LightRoot {
  let node = parent;
  while (node instanceof LightElement) node = node.parent;
  if (node === null) throw new Beyond('an element that is nowhere');
  return node;
}
