import { presenterFault } from '../planted-fault.js';

/** The refusal is a page like any other. */
export const noCodeForARefusal = presenterFault(
  {
    id: 'no-code-for-a-refusal',
    says: 'a stranger gets the refusal with code 200',
    law: 'strangers-get-404',
    among: 'scopes',
  },
  (model) => (model.kind === 'not-found' ? ({ ...model, code: 200 } as unknown as typeof model) : model),
);
