import { calmed } from './verdicts.js';
import { engineFault } from '../planted-fault.js';

const THIRTY_DAYS = 2_592_000_000;

/** A cap on ages: what is very late drops out of sight. */
export const freshAfterThirtyDays = engineFault(
  {
    id: 'fresh-after-thirty-days',
    says: 'a run that is late by thirty days counts as fresh again',
    law: 'time-never-heals',
    among: 'times',
    of: ['fresh', 'likely_stale'],
  },
  (honest) => (run, contract, now) => {
    const verdict = honest(run, contract, now);
    return verdict.truth === 'likely_stale' && verdict.overdueBy > THIRTY_DAYS ? calmed(verdict) : verdict;
  },
);
