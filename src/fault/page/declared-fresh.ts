import { runsOf } from '../open-page.js';

import { pageFault } from '../planted-fault.js';

/** A mark that styles follow. */
export const declaredFresh = pageFault(
  {
    id: 'declared-fresh',
    says: 'a late run declares that it is fresh',
    law: 'declared-truth-holds',
    of: ['likely_stale'],
  },
  (page) => {
    for (const { regions } of runsOf(page, 'likely_stale')) regions[0].setAttribute('data-truth', 'fresh');
  },
);
