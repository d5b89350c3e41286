import type { GapEvent } from './event.js';

/** What makes two gaps one. Numbers in a reason change with the cases, or the shard: the reason is the same without them. */
export function gapKey({ about, reason }: Pick<GapEvent, 'about' | 'reason'>): string {
  return `${about} ${reason.replace(/\d+/gu, '0')}`;
}
