import { saying } from './saying.js';
import { calmSentence } from '../wording.js';
import { wordingFault } from '../planted-fault.js';

/** A calm sentence for whatever is not a success. */
export const failedAndWaiting = wordingFault(
  {
    id: 'failed-and-waiting',
    says: 'a run that has ended is said to wait',
    law: 'no-claim-against-truth',
    of: ['terminal'],
  },
  (run, { product }) => (run.truth === 'terminal' ? saying(run, calmSentence(product.contract)) : undefined),
);
