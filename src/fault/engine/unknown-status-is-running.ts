import { engineFault } from '../planted-fault.js';

/** An unknown status is guessed. */
export const unknownStatusIsRunning = engineFault(
  {
    id: 'unknown-status-is-running',
    says: 'a status that no phase knows counts as running',
    law: 'no-invented-certainty',
    of: ['unsupported'],
  },
  (honest) => (run, contract, now) => {
    const verdict = honest(run, contract, now);
    if (verdict.truth !== 'unsupported' || verdict.reason !== 'unknown-status') return verdict;
    const [running] = Object.entries(contract.persisted.status).filter(([, phase]) => phase === 'running');
    return honest({ ...run, status: running?.[0] ?? run.status }, contract, now);
  },
);
