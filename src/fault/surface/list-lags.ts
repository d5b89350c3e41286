import { earlier } from './earlier.js';
import { surfaceFault } from '../planted-fault.js';

/** A list out of a cache. */
export const listLags = surfaceFault(
  { id: 'list-lags', says: 'the list is half an hour old', law: 'surfaces-agree', of: ['likely_stale'] },
  'list',
  (_, asked) => earlier(asked, 1_800_000),
);
