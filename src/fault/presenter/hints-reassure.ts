import { saying } from './saying.js';
import { sentenceOf } from '../wording.js';
import { wordingFault } from '../planted-fault.js';

/** The hint of a step is worded as progress that goes on. */
export const hintsReassure = wordingFault(
  {
    id: 'hints-reassure',
    says: 'a late run with a step is said to make progress',
    law: 'no-calm-for-stale',
    of: ['likely_stale'],
  },
  (run, { product }) =>
    run.truth === 'likely_stale' && run.progress.lines.length > 0
      ? saying(run, sentenceOf(product.contract, 'calm-progress'))
      : undefined,
);
