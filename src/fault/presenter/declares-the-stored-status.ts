import { wordingFault } from '../planted-fault.js';

/** Markup declares what is stored. */
export const declaresTheStoredStatus = wordingFault(
  {
    id: 'declares-the-stored-status',
    says: 'a late run declares that it is fresh',
    law: 'declared-truth-holds',
    of: ['likely_stale'],
  },
  (run) => (run.truth === 'likely_stale' ? { ...run, truth: 'fresh' } : undefined),
);
