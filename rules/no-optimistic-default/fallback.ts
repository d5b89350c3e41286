import type { ts } from '../../src/static/typescript.js';
import type { Tested } from './tested.js';

/** What stands for every status that nobody named. */
export interface Fallback extends Tested {
  readonly results: readonly ts.Expression[];
}
