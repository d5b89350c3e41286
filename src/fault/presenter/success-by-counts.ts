import { storedRun } from './stored-run.js';
import { saying } from './saying.js';
import { sentenceOf } from '../wording.js';
import { wordingFault } from '../planted-fault.js';

/** Complete counts are taken for the end. */
export const successByCounts = wordingFault(
  {
    id: 'success-by-counts',
    says: 'a run with complete counts is called a success before it has ended',
    law: 'no-success-for-unfinished',
    among: 'states',
    of: ['fresh', 'likely_stale'],
  },
  (run, asked) => {
    const { counts } = storedRun(run, asked);
    const isActive = run.truth === 'fresh' || run.truth === 'likely_stale';
    if (!isActive || counts === null || counts.processed !== counts.total) return undefined;
    return saying(run, sentenceOf(asked.product.contract, 'success'));
  },
);
