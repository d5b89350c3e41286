import { saying } from './saying.js';
import { sentenceOf } from '../wording.js';
import { wordingFault } from '../planted-fault.js';

/** Part of a success is worded as all of it. */
export const partialSuccessIsSuccess = wordingFault(
  {
    id: 'partial-success-is-success',
    says: 'a run that has not succeeded is called a success',
    law: 'no-success-for-unfinished',
    of: ['terminal'],
  },
  (run, { product }) => {
    const isDone =
      run.truth === 'terminal' && run.state.label !== product.contract.words.terminal['succeeded']?.label;
    return isDone ? saying(run, sentenceOf(product.contract, 'success')) : undefined;
  },
);
