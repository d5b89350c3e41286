import type { GapEvent } from '../verdict/event.js';
import type { RunOptions } from './run-options.js';

/** Whether the case with this number (from 0) in its row is tried in this run: shards take turns. */
export function isOurs(number: number, { shard }: Pick<RunOptions, 'shard'>): boolean {
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
