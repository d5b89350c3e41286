import type { ts } from 'ts-morph';
import type { Tested } from './tested.js';

/** What stands for every status that nobody named. */
export interface Fallback extends Tested {
  readonly results: readonly ts.Expression[];
}
