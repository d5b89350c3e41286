import type { GapEvent } from '../verdict/event.js';
import type { RunOptions } from './run-options.js';

/** Those of a row that are tried in this run. */
export function* ours<Item>(row: Iterable<Item>, options: Pick<RunOptions, 'shard'>): Generator<Item> {
  let number = 0;
  for (const item of row) {
    if (isOurs(number, options)) yield item;
    number += 1;
  }
}

/** The numbers from 0 up to `end` (not included) that are tried in this run, from the one with this place among them on. */
export function* ourNumbers(end: number, { shard }: Pick<RunOptions, 'shard'>, first = 0): Generator<number> {
  for (let place = first; ; place += 1) {
    const number = numberAt(place, shard);
    if (number >= end) return;
    yield number;
  }
}

/** The number in its row of the case that has this place (from 0) among those of a shard. */
export function numberAt(place: number, shard: RunOptions['shard']): number {
  return shard === undefined ? place : place * shard.of + shard.index - 1;
}

/** How many of a row of so many are tried in this run. */
export function sharedOut(all: number, { shard }: Pick<RunOptions, 'shard'>): number {
  return shard === undefined ? all : Math.ceil((all - shard.index + 1) / shard.of);
}

/** Whether the case with this number (from 0) in its row is tried in this run: shards take turns. */
function isOurs(number: number, { shard }: Pick<RunOptions, 'shard'>): boolean {
  return shard === undefined || number % shard.of === shard.index - 1;
}

/** Whether this run does what is not shared: the rules on source, kept cases, snapshots, planted lies. */
export function isFirst({ shard }: Pick<RunOptions, 'shard'>): boolean {
  return shard === undefined || shard.index === 1;
}

/** Reasons that rest on what was seen: of one shard, they are those of the whole run only where every shard has them. */
export function ofShare(
  gaps: readonly GapEvent[],
  { shard }: Pick<RunOptions, 'shard'>,
): readonly GapEvent[] {
  return shard === undefined ? gaps : gaps.map((gap) => ({ ...gap, ofShard: true }));
}
