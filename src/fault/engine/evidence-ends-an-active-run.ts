import { engineFault } from '../planted-fault.js';

/** Evidence is looked at before the status. */
export const evidenceEndsAnActiveRun = engineFault(
  {
    id: 'evidence-ends-an-active-run',
    says: 'trusted evidence reconciles a run that has not ended',
    law: 'no-false-reconciliation',
    among: 'states',
    of: ['fresh', 'likely_stale'],
  },
  (honest) => (run, contract, now) => {
    const [ended] = Object.entries(contract.persisted.status).filter(([, phase]) => phase === 'terminal');
    const asEnded = honest({ ...run, status: ended?.[0] ?? run.status }, contract, now);
    return asEnded.truth === 'reconciled' ? asEnded : honest(run, contract, now);
  },
);
