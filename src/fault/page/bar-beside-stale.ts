import { sayOf } from '../open-page.js';

import { pageFault } from '../planted-fault.js';

/** A bar that still moves. */
export const barBesideStale = pageFault(
  {
    id: 'bar-beside-stale',
    says: 'a late run has a progress bar',
    law: 'no-live-progress-for-stale',
    of: ['likely_stale'],
  },
  (page) => {
    sayOf(page, ['likely_stale'], '<progress value="1" max="3"></progress>');
  },
);
