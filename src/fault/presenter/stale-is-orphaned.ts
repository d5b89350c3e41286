import { fill } from '../../presenter/fill.js';
import { saying } from './saying.js';

import { wordingFault } from '../planted-fault.js';

/** Late is taken for lost. */
export const staleIsOrphaned = wordingFault(
  {
    id: 'stale-is-orphaned',
    says: 'every late run is called orphaned',
    law: 'no-orphan-claim-without-evidence',
    of: ['likely_stale'],
  },
  (run, { product }) =>
    run.truth === 'likely_stale'
      ? saying(run, fill(product.contract.phrases.orphaned, { source: 'nobody' }))
      : undefined,
);
