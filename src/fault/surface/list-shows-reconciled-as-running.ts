import { withRuns } from '../with-runs.js';
import { surfaceFault } from '../planted-fault.js';

/** One screen does not know of reconciliation. */
export const listShowsReconciledAsRunning = surfaceFault(
  {
    id: 'list-shows-reconciled-as-running',
    says: 'the list alone shows a reconciled run as running',
    law: 'reconciled-stays-reconciled',
    of: ['reconciled'],
  },
  'list',
  (model, { product }) =>
    withRuns(model, (run) => {
      const running = product.contract.words.fresh['running'];
      return run.truth === 'reconciled' && running !== undefined ? { ...run, state: running } : run;
    }),
);
