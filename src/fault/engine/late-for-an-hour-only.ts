import { calmed } from './verdicts.js';
import { engineFault } from '../planted-fault.js';

const HOUR = 3_600_000;

/** An alarm that runs out. */
export const lateForAnHourOnly = engineFault(
  {
    id: 'late-for-an-hour-only',
    says: 'a run is late for an hour, and then fresh again',
    law: 'time-never-heals',
    among: 'times',
    of: ['fresh', 'likely_stale'],
  },
  (honest) => (run, contract, now) => {
    const verdict = honest(run, contract, now);
    return verdict.truth === 'likely_stale' && verdict.overdueBy > HOUR ? calmed(verdict) : verdict;
  },
);
