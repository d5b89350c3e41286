import { instant } from '../../lang/units.js';
import { engineFault } from '../planted-fault.js';

const HOUR = 3_600_000;

/** A time zone is added to the clock. */
export const clockAheadByAnHour = engineFault(
  {
    id: 'clock-ahead-by-an-hour',
    says: 'the clock is read an hour ahead',
    law: 'no-stale-for-fresh',
    of: ['fresh'],
  },
  (honest) => (run, contract, now) => honest(run, contract, instant(now + HOUR)),
);
