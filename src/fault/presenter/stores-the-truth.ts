import { presenterFault } from '../planted-fault.js';

/** The truth is written into the run. */
export const storesTheTruth = presenterFault(
  {
    id: 'stores-the-truth',
    says: 'rendering writes the truth into the run',
    law: 'rendering-changes-nothing',
  },
  (model, { request }) => {
    for (const run of request.input.runs) Object.assign(run, { truth: 'fresh' });
    return model;
  },
);
