import { instant } from '../../lang/units.js';
import { engineFault } from '../planted-fault.js';

const HOUR = 3_600_000;

/** A time zone is taken off the clock. */
export const clockBehindByAnHour = engineFault(
  {
    id: 'clock-behind-by-an-hour',
    says: 'the clock is read an hour behind',
    law: 'no-calm-for-stale',
    of: ['likely_stale'],
  },
  (honest) => (run, contract, now) => honest(run, contract, instant(now - HOUR)),
);
