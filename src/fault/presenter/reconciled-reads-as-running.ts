import { wordingFault } from '../planted-fault.js';

/** A run that was closed from outside keeps its last words. */
export const reconciledReadsAsRunning = wordingFault(
  {
    id: 'reconciled-reads-as-running',
    says: 'a reconciled run gets the words of a running one',
    law: 'reconciled-stays-reconciled',
    of: ['reconciled'],
  },
  (run, { product }) => {
    const running = product.contract.words.fresh['running'];
    return run.truth === 'reconciled' && running !== undefined ? { ...run, state: running } : undefined;
  },
);
