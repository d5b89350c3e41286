import { saying } from './saying.js';
import { sentenceOf } from '../wording.js';
import { wordingFault } from '../planted-fault.js';

/** Every end is credited to reconciliation. */
export const endedIsReconciled = wordingFault(
  {
    id: 'ended-is-reconciled',
    says: 'a run that ended by itself is called reconciled',
    law: 'no-false-reconciliation',
    of: ['terminal'],
  },
  (run, { product }) =>
    run.truth === 'terminal' ? saying(run, sentenceOf(product.contract, 'reconciled')) : undefined,
);
