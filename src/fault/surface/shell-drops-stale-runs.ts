import { surfaceFault } from '../planted-fault.js';

/** Only what moves is shown. */
export const shellDropsStaleRuns = surfaceFault(
  {
    id: 'shell-drops-stale-runs',
    says: 'the shell leaves out late runs',
    law: 'one-summary-per-run',
    of: ['likely_stale'],
  },
  'shell',
  (model) =>
    model.kind === 'shell'
      ? { ...model, runs: model.runs.filter(({ truth }) => truth !== 'likely_stale') }
      : model,
);
