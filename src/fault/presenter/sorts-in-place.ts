import { presenterFault } from '../planted-fault.js';

/** The runs are sorted where they are stored. */
export const sortsInPlace = presenterFault(
  {
    id: 'sorts-in-place',
    says: 'rendering turns the stored order of the runs around',
    law: 'rendering-changes-nothing',
    among: 'scopes',
  },
  (model, { request }) => {
    (request.input.runs as unknown[]).reverse();
    return model;
  },
);
