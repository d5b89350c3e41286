import { tellOf } from '../open-page.js';
import { sentenceOf } from '../wording.js';
import { pageFault } from '../planted-fault.js';

/** A success that nobody has seen. */
export const successBesideStale = pageFault(
  {
    id: 'success-beside-stale',
    says: 'a late run is called a success',
    law: 'no-success-for-unfinished',
    of: ['likely_stale'],
  },
  (page) => {
    tellOf(page, ['likely_stale'], sentenceOf(page.contract, 'success'));
  },
);
