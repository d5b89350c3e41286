import type { ElementStyle } from './page-style.js';
import type { SeenElement } from './seen-element.js';
import { isTransparent, isTiny, liesFarOff, stylesAway } from './sight-styles.js';

/** What stands between what is in an element and the eye. What an assistive device or a click reaches may be unseen. */
export interface Sight {
  /** Concealed together with everything within, or struck through, or shown only where something else fails. */
  readonly isConcealed: boolean;
  /** Folded away until somebody opens it. */
  readonly isFolded: boolean;
  /** Within closed details, of which only the summary is seen. */
  readonly isClosed: boolean;
  readonly isTransparent: boolean;
  readonly isTiny: boolean;
}

/** How a page is seen where nothing conceals it. */
export const PLAIN_SIGHT: Sight = {
  isConcealed: false,
  isFolded: false,
  isClosed: false,
  isTransparent: false,
  isTiny: false,
};

/** Whether somebody who looks at the page sees what is there. */
export function isSeen(sight: Sight): boolean {
  return !(sight.isConcealed || sight.isFolded || sight.isClosed || sight.isTransparent || sight.isTiny);
}

/**
 * How the inside of an element is seen: `around` itself where nothing changes. A region of a run that is folded away as a whole is not less seen for that:
 * who opens it sees the run and its state together.
 */
export function sightWithin(
  around: Sight,
  { seen, style, isRegion }: { seen: SeenElement; style: ElementStyle; isRegion: boolean },
): Sight {
  const within: Sight = {
    isConcealed: around.isConcealed || isConcealed(seen, style),
    isFolded: !isRegion && (around.isFolded || isFolded(seen, around)),
    isClosed: seen.name === 'details' && !seen.attributes.has('open'),
    isTransparent: isTransparent(style) ?? around.isTransparent,
    isTiny: isTiny(style) ?? around.isTiny,
  };
  return isSame(around, within) ? around : within;
}

function isSame(one: Sight, other: Sight): boolean {
  return (
    one.isConcealed === other.isConcealed &&
    one.isFolded === other.isFolded &&
    one.isClosed === other.isClosed &&
    one.isTransparent === other.isTransparent &&
    one.isTiny === other.isTiny
  );
}

/** What is struck through, and what stands in for something else. */
const ASIDE = new Set(['s', 'del', 'strike', 'canvas', 'object', 'datalist']);

function isConcealed({ name }: SeenElement, style: ElementStyle): boolean {
  return ASIDE.has(name) || stylesAway(style) || liesFarOff(style);
}

function isFolded(seen: SeenElement, around: Sight): boolean {
  if (around.isClosed && !isSummary(seen)) return true;
  if (seen.attributes.get('hidden')?.toLowerCase() === 'until-found') return true;
  return seen.name === 'option' && !isChosen(seen);
}

/** The first summary of its details. */
function isSummary({ name, previous }: SeenElement): boolean {
  if (name !== 'summary') return false;
  for (let before = previous; before !== undefined; before = before.previous) {
    if (before.name === 'summary') return false;
  }
  return true;
}

/** Whether a choice is the one that its closed list shows; an open list shows all. */
function isChosen({ element }: SeenElement): boolean {
  const list = element.closest('select');
  if (list === null) return false;
  const isOpen = list.hasAttribute('multiple') || Number(list.getAttribute('size') ?? 1) > 1;
  return isOpen || element.selected === true;
}
