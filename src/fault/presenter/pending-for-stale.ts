import { wordingFault } from '../planted-fault.js';

/** A progress line for everything that is active. */
export const pendingForStale = wordingFault(
  {
    id: 'pending-for-stale',
    says: 'a late run still has its progress pending',
    law: 'no-calm-for-stale',
    of: ['likely_stale'],
  },
  (run, { product }) =>
    run.truth === 'likely_stale'
      ? {
          ...run,
          progress: {
            ...run.progress,
            lines: [...run.progress.lines, product.contract.phrases.progress.pending],
          },
        }
      : undefined,
);
