import { tellOf } from '../open-page.js';
import { synonymOf } from '../wording.js';
import { pageFault } from '../planted-fault.js';

/** Late is taken for lost. */
export const orphanedBesideStale = pageFault(
  {
    id: 'orphaned-beside-stale',
    says: 'a late run is called orphaned',
    law: 'no-orphan-claim-without-evidence',
    of: ['likely_stale'],
  },
  (page) => {
    tellOf(page, ['likely_stale'], synonymOf(page.contract, 'orphaned'));
  },
);
