import type { NameRequest } from './draft.js';
import type { PageElement } from './page-node.js';
import type { SayingSource } from './reading.js';
import type { SeenElement } from './seen-element.js';

/** What an element says by an attribute. */
export interface AttributeSaying {
  readonly text: string | NameRequest;
  readonly source: SayingSource;
  /** None where the element holds it as its text. */
  readonly attribute?: string;
  /** Whether it is seen where the element is. */
  readonly isShown: boolean;
}

/**
 * What an element says by its attributes: names, descriptions, hints and values. A reference (`aria-labelledby`) says
 * what it refers to, also if that is hidden. What a password field holds is not said. A value, and a hint in an empty
 * field, are shown; so is the name of a control that has no text of its own, since it is the control's meaning.
 *
 * Source: Accessible Name and Description Computation 1.2; HTML, sections 4.8 and 4.10.
 */
export function attributeSayings(seen: SeenElement): readonly AttributeSaying[] {
  const { element, name, attributes } = seen;
  const sayings: AttributeSaying[] = [];
  for (const [attribute, value] of attributes) {
    const source = sourceOf(attribute, name, attributes);
    const isShown = shows(seen, attribute);
    if (source === 'value' || source === 'attribute')
      sayings.push({ text: value, source, attribute, isShown });
    else if (source !== undefined)
      sayings.push({ text: { of: element, asks: source }, source: 'attribute', attribute, isShown });
  }
  if (name === 'textarea') sayings.push({ text: element.textContent, source: 'value', isShown: true });
  return sayings;
}

const NAMES = /^(?:aria-label|aria-labelledby|alt)$/;
const CONTROLS = /^(?:a|button|input|select|summary|textarea)$/;

/** Whether what an attribute says is seen as text, or is what a control without any text means. */
function shows({ element, name, attributes }: SeenElement, attribute: string): boolean {
  if (attribute === 'value') return true;
  if (attribute === 'placeholder') return (attributes.get('value') ?? element.textContent).trim() === '';
  if (attribute === 'label') return name === 'option' || name === 'optgroup';
  return NAMES.test(attribute) && CONTROLS.test(name) && isWordless(element, attributes);
}

function isWordless(element: PageElement, attributes: ReadonlyMap<string, string>): boolean {
  return element.textContent.trim() === '' && (attributes.get('value') ?? '').trim() === '';
}

const SAYING_ATTRIBUTES = new Map<string, ReadonlySet<string> | 'every'>([
  ['aria-label', 'every'],
  ['aria-description', 'every'],
  ['aria-valuetext', 'every'],
  ['aria-roledescription', 'every'],
  ['aria-placeholder', 'every'],
  ['title', 'every'],
  ['alt', new Set(['img', 'area', 'input'])],
  ['placeholder', new Set(['input', 'textarea'])],
  ['label', new Set(['option', 'optgroup', 'track'])],
]);
const REFERENCES = new Map<string, NameRequest['asks']>([
  ['aria-labelledby', 'name'],
  ['aria-describedby', 'description'],
]);
/** Types of input whose value nobody reads. */
const MUTE_TYPES = new Set(['hidden', 'password', 'checkbox', 'radio', 'file', 'color', 'image']);

function sourceOf(
  attribute: string,
  name: string,
  attributes: ReadonlyMap<string, string>,
): 'attribute' | 'value' | NameRequest['asks'] | undefined {
  if (attribute === 'value' && name === 'input') {
    return MUTE_TYPES.has(attributes.get('type')?.toLowerCase() ?? 'text') ? undefined : 'value';
  }
  const elements = SAYING_ATTRIBUTES.get(attribute);
  if (elements !== undefined) return elements === 'every' || elements.has(name) ? 'attribute' : undefined;
  return REFERENCES.get(attribute);
}
