import { withWindows } from './altered.js';
import { engineFault } from '../planted-fault.js';

/** A unit taken for a larger one: every window grows. */
export const hoursForMinutes = engineFault(
  {
    id: 'hours-for-minutes',
    says: 'windows of minutes are taken as hours',
    law: 'stale-is-said',
    of: ['likely_stale'],
  },
  (honest) => (run, contract, now) => honest(run, withWindows(contract, 60), now),
);
