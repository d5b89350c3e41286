import { runsOf, silence } from '../open-page.js';

import { pageFault } from '../planted-fault.js';

/** Nothing is left but a name. */
export const silentAboutReconciled = pageFault(
  {
    id: 'silent-about-reconciled',
    says: 'a reconciled run is shown by its name alone',
    law: 'reconciled-stays-reconciled',
    of: ['reconciled'],
  },
  (page) => {
    for (const run of runsOf(page, 'reconciled')) silence(run);
  },
);
