import { engineFault } from '../planted-fault.js';

/** An unknown status falls through to the end. */
export const unknownStatusHasEnded = engineFault(
  {
    id: 'unknown-status-has-ended',
    says: 'a status that no phase knows counts as ended',
    law: 'declared-truth-holds',
    of: ['unsupported'],
  },
  (honest) => (run, contract, now) => {
    const verdict = honest(run, contract, now);
    return verdict.truth === 'unsupported' && verdict.reason === 'unknown-status'
      ? { truth: 'terminal', phase: 'terminal' }
      : verdict;
  },
);
