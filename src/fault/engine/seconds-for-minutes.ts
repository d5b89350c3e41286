import { withWindows } from './altered.js';
import { engineFault } from '../planted-fault.js';

/** A unit taken for a smaller one: every window shrinks. */
export const secondsForMinutes = engineFault(
  {
    id: 'seconds-for-minutes',
    says: 'windows of minutes are taken as seconds',
    law: 'no-stale-for-fresh',
    of: ['fresh'],
  },
  (honest) => (run, contract, now) => honest(run, withWindows(contract, 1 / 60), now),
);
