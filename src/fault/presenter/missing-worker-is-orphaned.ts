import { fill } from '../../presenter/fill.js';
import { storedField } from '../../truth/stored-value.js';
import { storedRun } from './stored-run.js';
import { saying } from './saying.js';

import { wordingFault } from '../planted-fault.js';

/** No worker id is taken for a lost worker. */
export const missingWorkerIsOrphaned = wordingFault(
  {
    id: 'missing-worker-is-orphaned',
    says: 'an active run without a worker is called orphaned',
    law: 'no-orphan-claim-without-evidence',
    among: 'states',
    of: ['fresh', 'likely_stale'],
  },
  (run, asked) => {
    const isIdless = storedField(storedRun(run, asked).context, 'worker_id') === undefined;
    if (!isIdless || (run.truth !== 'fresh' && run.truth !== 'likely_stale')) return undefined;
    return saying(run, fill(asked.product.contract.phrases.orphaned, { source: 'nobody' }));
  },
);
