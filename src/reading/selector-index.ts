import { Beyond } from './beyond.js';
import type { PageElement, PageRoot } from './page-node.js';
import type { SeenElement } from './seen-element.js';
import type { Combinator, Compound, Selector } from './selector.js';

/**
 * Judges the selectors that are beyond matching on `SeenElement`s: all elements of one tree that a selector matches, or
 * why it cannot be read.
 */
export type SelectorEngine = (selector: string) => ReadonlySet<PageElement> | Error;

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
  const keyed = keyedEntries(entries);
  return {
    find(seen, engine) {
      let found: T[] | undefined;
      const meet = (candidates: readonly Entry<T>[] | undefined) => {
        if (candidates === undefined) return;
        for (const entry of candidates) {
          const answer = matches(seen, entry.selector, engine);
          if (answer instanceof Error) unreadable(entry, answer);
          else if (answer) (found ??= []).push(entry.value);
        }
      };
      meet(keyed.any);
      meet(keyed.type.get(seen.name));
      if (seen.attributes.size > 0) {
        for (const name of seen.classes) meet(keyed.class.get(name));
        if (keyed.attribute.size > 0)
          for (const name of seen.attributes.keys()) meet(keyed.attribute.get(name));
        if (keyed.id.size > 0) meet(keyed.id.get(seen.attributes.get('id') ?? ''));
      }
      return found ?? NOTHING;
    },
  };
}

const NOTHING: readonly never[] = [];

/** Entries by what an element must have to match them. */
interface Keyed<T> {
  readonly any: Entry<T>[];
  readonly type: Map<string, Entry<T>[]>;
  readonly class: Map<string, Entry<T>[]>;
  readonly attribute: Map<string, Entry<T>[]>;
  readonly id: Map<string, Entry<T>[]>;
}

function keyedEntries<T>(entries: readonly Entry<T>[]): Keyed<T> {
  const keyed: Keyed<T> = { any: [], type: new Map(), class: new Map(), attribute: new Map(), id: new Map() };
  for (const entry of entries) {
    if (entry.selector.judge === 'never') continue;
    const { by, key } = keyOf(entry.selector);
    if (by === 'any') keyed.any.push(entry);
    else keyed[by].set(key, [...(keyed[by].get(key) ?? []), entry]);
  }
  return keyed;
}

/** An engine that asks the tree itself. */
export function engineOf(tree: PageRoot): SelectorEngine {
  const known = new Map<string, ReadonlySet<PageElement> | Error>();
  return (selector) => {
    const found = known.get(selector) ?? query(tree, selector);
    known.set(selector, found);
    return found;
  };
}

function query(tree: PageRoot, selector: string): ReadonlySet<PageElement> | Error {
  try {
    return new Set(tree.querySelectorAll(selector));
  } catch (cause) {
    if (cause instanceof Beyond) throw cause;
    return new Error(`Cannot read the selector "${selector}"`, { cause });
  }
}

function keyOf({ compounds: [subject] }: Selector): {
  readonly by: keyof Keyed<unknown>;
  readonly key: string;
} {
  const [id, className, attribute, type] = [
    subject?.ids[0],
    subject?.classes[0],
    subject?.attributes[0],
    subject?.types[0],
  ];
  if (id !== undefined) return { by: 'id', key: id };
  if (className !== undefined) return { by: 'class', key: className };
  if (attribute !== undefined) return { by: 'attribute', key: attribute.name };
  return type === undefined ? { by: 'any', key: '' } : { by: 'type', key: type };
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
