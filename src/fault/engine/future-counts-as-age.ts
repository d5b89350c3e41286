import { TIMESTAMP_FIELDS } from '../../contract/vocabulary.js';
import { storedField } from '../../truth/stored-value.js';
import { delayed } from './verdicts.js';
import { engineFault } from '../planted-fault.js';

/** Skew is measured without its sign. */
export const futureCountsAsAge = engineFault(
  {
    id: 'future-counts-as-age',
    says: 'a time stamp after now makes the run late',
    law: 'no-stale-for-fresh',
    among: 'boundaries',
    of: ['fresh'],
  },
  (honest) => (run, contract, now) => {
    const verdict = honest(run, contract, now);
    const isAhead = TIMESTAMP_FIELDS.some((field) => Date.parse(String(storedField(run, field))) > now);
    return isAhead ? delayed(verdict) : verdict;
  },
);
