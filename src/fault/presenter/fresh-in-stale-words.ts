import { storedRun } from './stored-run.js';

import { wordingFault } from '../planted-fault.js';

/** The words of two truths are swapped the other way. */
export const freshInStaleWords = wordingFault(
  {
    id: 'fresh-in-stale-words',
    says: 'a fresh run gets the words of a late one',
    law: 'no-stale-for-fresh',
    of: ['fresh'],
  },
  (run, asked) => {
    if (run.truth !== 'fresh') return undefined;
    const { contract } = asked.product;
    const phase = contract.persisted.status[storedRun(run, asked).status] ?? '';
    return { ...run, state: { ...run.state, ...contract.words.likely_stale[phase] } };
  },
);
