import type { ProgressBar } from './reading.js';
import { placeOf, writtenRole, type SeenElement } from './seen-element.js';

/** Whether an element is a progress bar, native or by its first role. Held to the roles of DOM Testing Library by a test. */
export function isProgressBar(seen: SeenElement): boolean {
  return seen.name === 'progress' || writtenRole(seen) === 'progressbar';
}

/**
 * How far a progress display is: by `value` and `max` of a native one, else by `aria-valuenow` in its range, else by
 * its width in percent. Between 0 and 1, and indeterminate where nothing says so.
 *
 * Source: HTML, section 4.10.13; WAI-ARIA 1.2, role `progressbar`.
 */
export function progressOf(seen: SeenElement): ProgressBar {
  const share = seen.name === 'progress' ? nativeShare(seen) : (ariaShare(seen) ?? widthShare(seen));
  return {
    value: share === undefined ? 'indeterminate' : Math.min(1, Math.max(0, share)),
    place: placeOf(seen),
  };
}

function nativeShare({ attributes }: SeenElement): number | undefined {
  const value = numberIn(attributes.get('value'));
  const max = numberIn(attributes.get('max'));
  if (!attributes.has('value')) return undefined;
  return (value ?? 0) / (max !== undefined && max > 0 ? max : 1);
}

function ariaShare({ attributes }: SeenElement): number | undefined {
  const now = numberIn(attributes.get('aria-valuenow'));
  const min = numberIn(attributes.get('aria-valuemin')) ?? 0;
  const max = numberIn(attributes.get('aria-valuemax')) ?? 100;
  return now === undefined || max <= min ? undefined : (now - min) / (max - min);
}

function widthShare({ attributes }: SeenElement): number | undefined {
  const percent = /(?:^|;)\s*width\s*:\s*([\d.]+)%/i.exec(attributes.get('style') ?? '');
  const width = numberIn(percent?.[1]);
  return width === undefined ? undefined : width / 100;
}

function numberIn(text: string | undefined): number | undefined {
  const number = Number.parseFloat(text ?? '');
  return Number.isFinite(number) ? number : undefined;
}
