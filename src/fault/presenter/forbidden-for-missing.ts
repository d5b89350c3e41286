import { presenterFault } from '../planted-fault.js';

/** 403 in place of 404. */
export const forbiddenForMissing = presenterFault(
  { id: 'forbidden-for-missing', says: 'a stranger gets 403', law: 'strangers-get-404', among: 'scopes' },
  (model) => (model.kind === 'not-found' ? ({ ...model, code: 403 } as unknown as typeof model) : model),
);
