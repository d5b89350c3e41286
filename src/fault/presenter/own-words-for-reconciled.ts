import { synonymOf } from '../wording.js';
import { wordingFault } from '../planted-fault.js';

/** A synonym for what reconciliation did. */
export const ownWordsForReconciled = wordingFault(
  {
    id: 'own-words-for-reconciled',
    says: 'reconciled runs are called by words that only mean the same',
    law: 'one-vocabulary',
    of: ['reconciled'],
  },
  (run, { product }) => {
    const synonym = synonymOf(product.contract, 'reconciled');
    return run.truth === 'reconciled' && synonym !== undefined
      ? { ...run, state: { label: synonym, guidance: synonym } }
      : undefined;
  },
);
