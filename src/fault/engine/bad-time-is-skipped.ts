import { TIMESTAMP_FIELDS } from '../../contract/vocabulary.js';
import { storedField } from '../../truth/stored-value.js';
import { engineFault } from '../planted-fault.js';

/** A malformed time stamp counts as an absent one. */
export const badTimeIsSkipped = engineFault(
  {
    id: 'bad-time-is-skipped',
    says: 'a malformed time stamp is skipped beside a good one',
    law: 'no-invented-certainty',
    among: 'boundaries',
    of: ['unsupported'],
  },
  (honest) => (run, contract, now) => {
    const verdict = honest(run, contract, now);
    if (verdict.truth !== 'unsupported' || verdict.reason !== 'malformed-timestamp') return verdict;
    const bad = TIMESTAMP_FIELDS.filter((field) => Number.isNaN(Date.parse(String(storedField(run, field)))));
    return honest({ ...run, ...Object.fromEntries(bad.map((field) => [field, null])) }, contract, now);
  },
);
