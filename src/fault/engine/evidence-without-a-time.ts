import { inContext, withContext } from './altered.js';
import { engineFault } from '../planted-fault.js';

/** Half of the evidence is enough. */
export const evidenceWithoutATime = engineFault(
  {
    id: 'evidence-without-a-time',
    says: 'reconciliation is believed without the time at which it happened',
    law: 'no-false-reconciliation',
    among: 'states',
    of: ['terminal'],
  },
  (honest) => (run, contract, now) => {
    const claimed = inContext(run, 'reconciliation');
    if (typeof claimed !== 'object' || claimed === null) return honest(run, contract, now);
    const dated = { ...claimed, reconciled_at: new Date(now).toISOString() };
    return honest(withContext(run, { reconciliation: dated }), contract, now);
  },
);
