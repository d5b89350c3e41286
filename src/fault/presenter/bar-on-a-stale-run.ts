import { storedRun } from './stored-run.js';

import { wordingFault } from '../planted-fault.js';

/** A bar wherever there are counts. */
export const barOnAStaleRun = wordingFault(
  {
    id: 'bar-on-a-stale-run',
    says: 'a late run keeps its progress bar',
    law: 'no-live-progress-for-stale',
    of: ['likely_stale'],
  },
  (run, asked) => {
    const { counts } = storedRun(run, asked);
    if (run.truth !== 'likely_stale' || counts === null) return undefined;
    const { fields } = asked.product.contract.phrases;
    const bar = { value: counts.processed ?? 0, max: counts.total ?? 1, name: fields.progress };
    return { ...run, progress: { ...run.progress, bar } };
  },
);
