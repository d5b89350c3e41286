import { runsOf, silence } from '../open-page.js';

import { pageFault } from '../planted-fault.js';

/** What was said is forgotten. */
export const silentLater = pageFault(
  {
    id: 'silent-later',
    says: 'a late run is shown by its name alone after a while',
    law: 'time-never-heals',
    among: 'times',
    of: ['likely_stale'],
  },
  (page) => {
    if (page.scene.kind !== 'later') return;
    for (const run of runsOf(page, 'likely_stale')) silence(run);
  },
);
