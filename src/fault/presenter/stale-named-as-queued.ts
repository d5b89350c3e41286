import { storedRun } from './stored-run.js';
import { saying } from './saying.js';

import { wordingFault } from '../planted-fault.js';

/** The stored status stands beside the truth. */
export const staleNamedAsQueued = wordingFault(
  {
    id: 'stale-named-as-queued',
    says: 'a late run also wears the name of a fresh one',
    law: 'no-claim-against-truth',
    of: ['likely_stale'],
  },
  (run, asked) => {
    if (run.truth !== 'likely_stale') return undefined;
    const { contract } = asked.product;
    const phase = contract.persisted.status[storedRun(run, asked).status] ?? '';
    return saying(run, contract.words.fresh[phase]?.label ?? '');
  },
);
