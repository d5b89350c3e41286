import { isAction } from './actions.js';
import type { PlaceDraft } from './draft.js';
import { isProgressBar } from './progress.js';
import type { UnreadPlace } from './reading.js';
import { hrefOf, placeOf, see, type SeenElement } from './seen-element.js';

/** Gathers what a visible element offers or declares beside its text. */
export function gatherOffers(seen: SeenElement, place: PlaceDraft): void {
  if (hrefOf(seen) !== undefined) place.links.push(seen);
  if (isProgressBar(seen)) place.progressBars.push(seen);
  if (isAction(seen)) place.actions.push(seen);
  const truth = seen.attributes.get('data-truth');
  if (truth !== undefined) place.declaredTruths.push(truth);
}

/** What cannot be read of an element, as far as its kind says so. */
export function unreadIn(seen: SeenElement): UnreadPlace | undefined {
  const kind = isWrittenImage(seen) ? 'image' : UNREAD.get(seen.name);
  return kind === undefined ? undefined : { kind, place: placeOf(seen) };
}

/** What an element that is not shown itself, or the head of the page, may add to what is shown, and is not read. */
export function unshownIn(seen: SeenElement): readonly UnreadPlace[] {
  if (seen.name === 'head')
    return [...seen.element.children].flatMap((child) =>
      unshownIn(see(child, { parent: seen, previous: undefined })),
    );
  const place = placeOf(seen);
  if (seen.name === 'link') return isStyleSheet(seen) ? [{ kind: 'sheet', place }] : [];
  return seen.name === 'script' && isProgram(seen) ? [{ kind: 'script', place }] : [];
}

/** An image that the page carries itself: a drawing with words in it, more often than one that is fetched. */
function isWrittenImage({ name, attributes }: SeenElement): boolean {
  const source =
    name === 'img' ? attributes.get('src') : (attributes.get('href') ?? attributes.get('xlink:href'));
  return (name === 'img' || name === 'image') && /^\s*data:/i.test(source ?? '');
}

function isStyleSheet({ attributes }: SeenElement): boolean {
  return /(?:^|\s)stylesheet(?:\s|$)/i.test(attributes.get('rel') ?? '');
}

/** Source: HTML, section 4.12.1: what is neither JavaScript nor a module is data. */
function isProgram({ attributes }: SeenElement): boolean {
  const type = attributes.get('type')?.trim().toLowerCase() ?? '';
  return (
    type === '' || type === 'module' || /^(?:text|application)\/(?:x-)?(?:java|ecma|live|j)script/.test(type)
  );
}

const UNREAD = new Map<string, UnreadPlace['kind']>([
  ['iframe', 'frame'],
  ['frame', 'frame'],
  ['canvas', 'canvas'],
  ['object', 'embedded'],
  ['embed', 'embedded'],
]);
