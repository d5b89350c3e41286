import { synonymOf } from '../wording.js';
import { withRuns } from '../with-runs.js';
import { surfaceFault } from '../planted-fault.js';

/** One screen was written by somebody else. */
export const listHasItsOwnWords = surfaceFault(
  {
    id: 'list-has-its-own-words',
    says: 'the list alone has words of its own for a late run',
    law: 'surfaces-agree',
    of: ['likely_stale'],
  },
  'list',
  (model, { product }) =>
    withRuns(model, (run) => {
      const label = synonymOf(product.contract, 'stale-attention');
      return run.truth === 'likely_stale' && label !== undefined
        ? { ...run, state: { ...run.state, label } }
        : run;
    }),
);
