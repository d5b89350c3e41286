import { presenterFault } from '../planted-fault.js';

/** Two kinds of refusal. */
export const refusalForHiddenRuns = presenterFault(
  {
    id: 'refusal-for-hidden-runs',
    says: 'the refusal of a hidden run tells that it exists',
    law: 'hidden-reads-as-missing',
    among: 'scopes',
  },
  (model, { request: { input } }) =>
    model.kind === 'not-found' && input.runs.some(({ id }) => id === input.run)
      ? { ...model, body: 'You have no access to this.' }
      : model,
);
