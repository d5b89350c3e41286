import type { SeenElement } from './seen-element.js';
import type { Combinator, Compound, Selector } from './selector.js';

/**
 * Judges the selectors that are beyond matching on `SeenElement`s: all elements of one tree that a selector matches, or
 * why it cannot be read.
 */
export type SelectorEngine = (selector: string) => ReadonlySet<Element> | Error;

/** What becomes of a selector that the engine cannot read. */
export type Unreadable<T> = (entry: { readonly value: T; readonly selector: Selector }, cause: Error) => void;

/** Finds what belongs to the selectors that an element matches. */
export interface SelectorIndex<T> {
  find(seen: SeenElement, engine: SelectorEngine): readonly T[];
}

interface Entry<T> {
  readonly selector: Selector;
  readonly value: T;
}

/**
 * An index over selectors and what belongs to each, so that an element meets only those that could match it. A selector
 * that the engine cannot read is told to `unreadable` and matches nothing.
 */
export function indexSelectors<T>(entries: readonly Entry<T>[], unreadable: Unreadable<T>): SelectorIndex<T> {
  const byKey = new Map<string, Entry<T>[]>();
  for (const entry of entries) {
    if (entry.selector.judge === 'never') continue;
    const key = keyOf(entry.selector);
    byKey.set(key, [...(byKey.get(key) ?? []), entry]);
  }
  return {
    find(seen, engine) {
      const found: T[] = [];
      for (const key of keysOf(seen)) {
        for (const entry of byKey.get(key) ?? []) {
          const answer = matches(seen, entry.selector, engine);
          if (answer instanceof Error) unreadable(entry, answer);
          else if (answer) found.push(entry.value);
        }
      }
      return found;
    },
  };
}

/** An engine that asks the tree itself. */
export function engineOf(tree: ParentNode): SelectorEngine {
  const known = new Map<string, ReadonlySet<Element> | Error>();
  return (selector) => {
    const found = known.get(selector) ?? query(tree, selector);
    known.set(selector, found);
    return found;
  };
}

function query(tree: ParentNode, selector: string): ReadonlySet<Element> | Error {
  try {
    return new Set(tree.querySelectorAll(selector));
  } catch (cause) {
    return new Error(`Cannot read the selector "${selector}"`, { cause });
  }
}

function keyOf({ compounds: [subject] }: Selector): string {
  const [id, className, attribute, type] = [
    subject?.ids[0],
    subject?.classes[0],
    subject?.attributes[0],
    subject?.types[0],
  ];
  if (id !== undefined) return `#${id}`;
  if (className !== undefined) return `.${className}`;
  if (attribute !== undefined) return `[${attribute.name}`;
  return type ?? '*';
}

function keysOf({ name, classes, attributes }: SeenElement): readonly string[] {
  if (attributes.size === 0) return ['*', name];
  const keys = ['*', name, ...classes.map((className) => `.${className}`)];
  for (const attribute of attributes.keys()) keys.push(`[${attribute}`);
  const id = attributes.get('id');
  return id === undefined ? keys : [...keys, `#${id}`];
}

function matches(seen: SeenElement, selector: Selector, engine: SelectorEngine): boolean | Error {
  const [subject] = selector.compounds;
  if (subject === undefined || !meets(seen, subject)) return false;
  if (selector.judge !== 'engine') return outer(seen, selector, 0) === 'met';
  const found = engine(selector.text);
  return found instanceof Error ? found : found.has(seen.element);
}

/** `lost`: not met, and not met from any element further out either. */
type Outcome = 'met' | 'not-met' | 'lost';

/** Whether what stands around `seen` meets the compounds after the one at `index`. */
function outer(seen: SeenElement, selector: Selector, index: number): Outcome {
  const compound = selector.compounds[index + 1];
  const combinator = selector.combinators[index];
  if (compound === undefined || combinator === undefined) return 'met';
  const { step, isRepeated, failed } = STEPS[combinator];
  for (let next = seen[step]; next !== undefined; next = next[step]) {
    const outcome = meets(next, compound) ? outer(next, selector, index + 1) : 'not-met';
    if (outcome !== 'not-met' || !isRepeated) return outcome;
  }
  return failed;
}

const STEPS = {
  ' ': { step: 'parent', isRepeated: true, failed: 'lost' },
  '>': { step: 'parent', isRepeated: false, failed: 'lost' },
  '~': { step: 'previous', isRepeated: true, failed: 'not-met' },
  '+': { step: 'previous', isRepeated: false, failed: 'not-met' },
} as const satisfies Record<
  Combinator,
  { step: 'parent' | 'previous'; isRepeated: boolean; failed: Outcome }
>;

function meets({ name, classes, attributes }: SeenElement, { types, ids, ...rest }: Compound): boolean {
  return (
    types.every((type) => type === name) &&
    ids.every((id) => attributes.get('id') === id) &&
    rest.classes.every((className) => classes.includes(className)) &&
    rest.attributes.every(({ name: attribute, value }) => {
      const actual = attributes.get(attribute);
      return actual !== undefined && (value === undefined || actual === value);
    })
  );
}
