/**
 * What the reading asks of a page's tree: a part of the DOM, so that a document of jsdom is one as it is. Every question
 * about a page is asked through here, of whatever tree it was parsed into.
 *
 * Source: DOM Standard, section 4; HTML, sections 4.10 and 4.12.3.
 */
export interface PageNode {
  /** 1: an element, 3 and 4: text. */
  readonly nodeType: number;
  readonly nextSibling: PageNode | null;
}

/** A piece of text. */
export interface PageText extends PageNode {
  readonly data: string;
}

/** An element. What only some elements have is absent on the others. */
export interface PageElement extends PageNode {
  readonly localName: string;
  readonly namespaceURI: string | null;
  readonly parentElement: PageElement | null;
  readonly firstChild: PageNode | null;
  readonly firstElementChild: PageElement | null;
  readonly children: Iterable<PageElement>;
  readonly textContent: string;
  /** The attributes, where the tree keeps them as they are needed here. */
  readonly [WRITTEN]?: ReadonlyMap<string, string>;
  /** Of a control: the form that owns it. */
  readonly form?: PageElement | null;
  /** Of a form: its controls. */
  readonly elements?: Iterable<PageElement> | undefined;
  /** Of a choice: whether it is the chosen one. */
  readonly selected?: boolean;
  /** Of a template: what is in it. */
  readonly content?: PageRoot | undefined;
  getAttribute(name: string): string | null;
  getAttributeNames(): readonly string[];
  hasAttribute(name: string): boolean;
  getElementsByTagName(name: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
}

/** The attributes of an element by name, in their order. */
export const WRITTEN = Symbol('attributes as written');

/** What a tree hangs on: a document, or the content of a template. */
export interface PageRoot {
  readonly firstChild: PageNode | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** A page as a whole. */
export interface PageDocument extends PageRoot {
  readonly title: string;
  readonly documentElement: PageElement;
}

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

/** Whether a node is text. */
export function isText(node: PageNode): node is PageText {
  return node.nodeType === 3 || node.nodeType === 4;
}
