import { saying } from './saying.js';
import { staleSentence } from '../wording.js';
import { wordingFault } from '../planted-fault.js';

/** What cannot be judged is called late. */
export const unknownNeedsAttention = wordingFault(
  {
    id: 'unknown-needs-attention',
    says: 'a run that nobody can judge is called late',
    law: 'no-invented-certainty',
    of: ['unsupported'],
  },
  (run, { product }) =>
    run.truth === 'unsupported' ? saying(run, staleSentence(product.contract)) : undefined,
);
