import { earlier } from './earlier.js';
import { surfaceFault } from '../planted-fault.js';

/** A page that was opened before the window ended. */
export const detailLags = surfaceFault(
  { id: 'detail-lags', says: 'the detail is half an hour old', law: 'surfaces-agree', of: ['likely_stale'] },
  'detail',
  (_, asked) => earlier(asked, 1_800_000),
);
