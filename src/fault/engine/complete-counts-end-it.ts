import { storedField } from '../../truth/stored-value.js';
import { calmed } from './verdicts.js';
import { engineFault } from '../planted-fault.js';

/** Counts outweigh the clock. */
export const completeCountsEndIt = engineFault(
  {
    id: 'complete-counts-end-it',
    says: 'a late run with complete counts counts as fresh',
    law: 'no-calm-for-stale',
    among: 'states',
    of: ['likely_stale'],
  },
  (honest) => (run, contract, now) => {
    const verdict = honest(run, contract, now);
    const counts = storedField(run, 'counts');
    const total = storedField(counts, 'total');
    return total !== undefined && storedField(counts, 'processed') === total ? calmed(verdict) : verdict;
  },
);
