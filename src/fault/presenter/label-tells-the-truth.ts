import { saying } from './saying.js';
import { staleSentence } from '../wording.js';
import { wordingFault } from '../planted-fault.js';

const LONG = 15;

/** A name is read for what it says. */
export const labelTellsTheTruth = wordingFault(
  {
    id: 'label-tells-the-truth',
    says: 'a run is judged by its label',
    law: 'untrusted-changes-nothing',
    among: 'twists',
    of: ['fresh'],
  },
  (run, { product }) =>
    run.truth === 'fresh' && run.name.length > LONG
      ? saying(run, staleSentence(product.contract))
      : undefined,
);
