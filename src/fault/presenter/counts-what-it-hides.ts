import { presenterFault } from '../planted-fault.js';

/** A count is taken before the scope is applied. */
export const countsWhatItHides = presenterFault(
  {
    id: 'counts-what-it-hides',
    says: 'every page counts hidden runs as well',
    law: 'hidden-runs-leave-no-trace',
    among: 'scopes',
  },
  (model, { request }) =>
    model.kind === 'not-found'
      ? model
      : { ...model, heading: `${model.heading} (${String(request.input.runs.length)})` },
);
