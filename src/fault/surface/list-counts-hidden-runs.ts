import { surfaceFault } from '../planted-fault.js';

/** A total that was taken too early. */
export const listCountsHiddenRuns = surfaceFault(
  {
    id: 'list-counts-hidden-runs',
    says: 'the list tells how many runs there are in all',
    law: 'hidden-runs-leave-no-trace',
    among: 'scopes',
  },
  'list',
  (model, { request }) =>
    model.kind === 'list'
      ? { ...model, title: `${model.title} ${String(request.input.runs.length)}` }
      : model,
);
