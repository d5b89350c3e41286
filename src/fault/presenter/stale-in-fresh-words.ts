import { storedRun } from './stored-run.js';

import { wordingFault } from '../planted-fault.js';

/** The words of two truths are swapped. */
export const staleInFreshWords = wordingFault(
  {
    id: 'stale-in-fresh-words',
    says: 'a late run gets the words of a fresh one',
    law: 'stale-is-said',
    of: ['likely_stale'],
  },
  (run, asked) => {
    if (run.truth !== 'likely_stale') return undefined;
    const { contract } = asked.product;
    const phase = contract.persisted.status[storedRun(run, asked).status] ?? '';
    return { ...run, state: { ...run.state, ...contract.words.fresh[phase] } };
  },
);
