import { isAction } from './actions.js';
import type { PlaceDraft } from './draft.js';
import { isProgressBar } from './progress.js';
import type { UnreadPlace } from './reading.js';
import { hrefOf, placeOf, type SeenElement } from './seen-element.js';

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
  const kind = UNREAD.get(seen.name);
  return kind === undefined ? undefined : { kind, place: placeOf(seen) };
}

const UNREAD = new Map<string, UnreadPlace['kind']>([
  ['iframe', 'frame'],
  ['frame', 'frame'],
  ['canvas', 'canvas'],
  ['object', 'embedded'],
  ['embed', 'embedded'],
]);
