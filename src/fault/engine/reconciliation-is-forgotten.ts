import { engineFault } from '../planted-fault.js';

/** Evidence is never looked at. */
export const reconciliationIsForgotten = engineFault(
  {
    id: 'reconciliation-is-forgotten',
    says: 'a reconciled run counts as ended by itself',
    law: 'reconciled-stays-reconciled',
    of: ['reconciled'],
  },
  (honest) => (run, contract, now) => {
    const verdict = honest(run, contract, now);
    return verdict.truth === 'reconciled' ? { truth: 'terminal', phase: 'terminal' } : verdict;
  },
);
