/** Attributes that a person reads or hears, on any element. */
const SAID = new Set(
  [
    'title',
    'alt',
    'placeholder',
    'aria-label',
    'aria-description',
    'aria-valuetext',
    'aria-roledescription',
  ].concat([
    'aria-placeholder',
    'data-tooltip',
    'data-title',
    'data-label',
    'data-placeholder',
    'data-confirm',
    'data-content',
  ]),
);
/** What components call the words that they are handed. */
const COMPONENT =
  /(?:^|[-_])(?:label|text|title|subtitle|message|description|content|tooltip|hint|caption|heading|header|summary|help|helper|body|placeholder|note)$/u;
const BUTTONS = new Set(['button', 'submit', 'reset']);

/** An attribute of an element, with the others of that element. */
export interface PlacedAttribute {
  readonly element: string;
  readonly name: string;
  readonly others: Readonly<Record<string, string>>;
}

/** Whether the value of an attribute is said: as the name or the description of an element, or by a component. */
export function isSaidAttribute({ element, name, others }: PlacedAttribute): boolean {
  const attribute = name
    .replace(/^@/u, '')
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, '-')
    .toLowerCase();
  const tag = element.toLowerCase();
  if (SAID.has(attribute)) return true;
  if (attribute === 'value') return tag === 'input' && BUTTONS.has((others['type'] ?? '').toLowerCase());
  if (attribute === 'label')
    return tag === 'option' || tag === 'optgroup' || tag === 'track' || isComponent(element);
  return isComponent(element) && COMPONENT.test(attribute);
}

/** Elements of HTML have neither capitals nor hyphens, dots and colons in their names. */
function isComponent(element: string): boolean {
  return /[\p{Lu}.:-]/u.test(element);
}
