import { runsOf, silence } from '../open-page.js';

import { pageFault } from '../planted-fault.js';

/** One screen has not been migrated. */
export const silentOnOneSurface = pageFault(
  {
    id: 'silent-on-one-surface',
    says: 'one surface shows a late run by its name alone',
    law: 'surfaces-agree',
    of: ['likely_stale'],
  },
  (page) => {
    if (page.surface !== 'list') return;
    for (const run of runsOf(page, 'likely_stale')) silence(run);
  },
);
