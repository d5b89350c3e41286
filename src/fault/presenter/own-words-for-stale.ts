import { synonymOf } from '../wording.js';
import { wordingFault } from '../planted-fault.js';

/** A synonym that no contract knows. */
export const ownWordsForStale = wordingFault(
  {
    id: 'own-words-for-stale',
    says: 'late runs are called by words that only mean the same',
    law: 'one-vocabulary',
    of: ['likely_stale'],
  },
  (run, { product }) => {
    const synonym = synonymOf(product.contract, 'stale-attention');
    return run.truth === 'likely_stale' && synonym !== undefined
      ? { ...run, state: { label: synonym, guidance: synonym } }
      : undefined;
  },
);
