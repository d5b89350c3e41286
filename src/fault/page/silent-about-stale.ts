import { runsOf, silence } from '../open-page.js';

import { pageFault } from '../planted-fault.js';

/** Nothing is left but a name. */
export const silentAboutStale = pageFault(
  {
    id: 'silent-about-stale',
    says: 'a late run is shown by its name alone',
    law: 'stale-is-said',
    of: ['likely_stale'],
  },
  (page) => {
    for (const run of runsOf(page, 'likely_stale')) silence(run);
  },
);
