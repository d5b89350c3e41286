import { earlier } from './earlier.js';
import { surfaceFault } from '../planted-fault.js';

/** A hint that is fetched now and then. */
export const shellLags = surfaceFault(
  { id: 'shell-lags', says: 'the shell is a day old', law: 'surfaces-agree', of: ['likely_stale'] },
  'shell',
  (_, asked) => earlier(asked, 86_400_000),
);
