import { millis } from '../../lang/units.js';
import { engineFault } from '../planted-fault.js';

/** Nothing is known of the age, and it is taken for zero. */
export const noTimeIsFresh = engineFault(
  {
    id: 'no-time-is-fresh',
    says: 'a run without any time stamp counts as fresh',
    law: 'no-invented-certainty',
    among: 'boundaries',
    of: ['unsupported'],
  },
  (honest) => (run, contract, now) => {
    const verdict = honest(run, contract, now);
    if (verdict.truth !== 'unsupported' || verdict.phase === 'unknown' || verdict.reason !== 'no-timestamp')
      return verdict;
    return { truth: 'fresh', phase: verdict.phase, age: millis(0), window: millis(1) };
  },
);
