import type { NameRequest } from './draft.js';
import type { SayingSource } from './reading.js';
import type { SeenElement } from './seen-element.js';

/** What an element says by an attribute. */
export interface AttributeSaying {
  readonly text: string | NameRequest;
  readonly source: SayingSource;
  readonly attribute: string;
}

/**
 * What an element says by its attributes: names, descriptions, hints and values. A reference (`aria-labelledby`) says
 * what it refers to, also if that is hidden. What a password field holds is not said.
 *
 * Source: Accessible Name and Description Computation 1.2; HTML, sections 4.8 and 4.10.
 */
export function attributeSayings({ element, name, attributes }: SeenElement): readonly AttributeSaying[] {
  const sayings: AttributeSaying[] = [];
  for (const [attribute, value] of attributes) {
    const source = sourceOf(attribute, name, attributes);
    if (source === 'value' || source === 'attribute') sayings.push({ text: value, source, attribute });
    else if (source !== undefined)
      sayings.push({ text: { of: element, asks: source }, source: 'attribute', attribute });
  }
  return sayings;
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
