import { WRITTEN, type PageElement } from './page-node.js';

/** An element with what the reading needs of it, fetched once: asking jsdom is what costs. */
export interface SeenElement {
  readonly element: PageElement;
  /** Lower-case local name. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly classes: readonly string[];
  /** None for the outermost element of a document or shadow tree. */
  readonly parent: SeenElement | undefined;
  /** The sibling just before, shown or not. */
  readonly previous: SeenElement | undefined;
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const NO_CLASSES: readonly string[] = [];

/** Fetches what the reading needs of `element`. */
export function see(element: PageElement, around: Pick<SeenElement, 'parent' | 'previous'>): SeenElement {
  const attributes = element[WRITTEN] ?? attributesOf(element);
  const classes = attributes.get('class')?.match(/[^\t\n\f\r ]+/g) ?? NO_CLASSES;
  return {
    element,
    name: element.localName.toLowerCase(),
    attributes,
    classes,
    parent: around.parent,
    previous: around.previous,
  };
}

/** Where a saying stands, for people: `td.status`, `button[aria-label]`. */
export function placeOf({ name, classes, attributes }: SeenElement, attribute?: string): string {
  const [first] = classes;
  const id = attributes.get('id');
  const mark = first !== undefined ? `.${first}` : id ? `#${id}` : '';
  return `${name}${mark.slice(0, 60)}${attribute === undefined ? '' : `[${attribute}]`}`;
}

/** The first role that an element names, in lower case. */
export function writtenRole({ attributes }: SeenElement): string | undefined {
  return attributes.get('role')?.trim().split(/\s+/, 1)[0]?.toLowerCase();
}

/** Where a link leads, as written; nothing where an element is no link. */
export function hrefOf({ name, attributes }: SeenElement): string | undefined {
  return name === 'a' || name === 'area'
    ? (attributes.get('href') ?? attributes.get('xlink:href'))
    : undefined;
}

function attributesOf(element: PageElement): ReadonlyMap<string, string> {
  const names = element.getAttributeNames();
  if (names.length === 0) return NO_ATTRIBUTES;
  const attributes = new Map<string, string>();
  for (const name of names) attributes.set(name, element.getAttribute(name) ?? '');
  return attributes;
}
