import { presenterFault } from '../planted-fault.js';

/** The refusal quotes the run. */
export const refusalNamesTheRun = presenterFault(
  {
    id: 'refusal-names-the-run',
    says: 'the refusal of a hidden run names it',
    law: 'hidden-reads-as-missing',
    among: 'scopes',
  },
  (model, { request: { input } }) => {
    const hidden = input.runs.find(({ id }) => id === input.run);
    return model.kind === 'not-found' && hidden !== undefined
      ? { ...model, title: `${hidden.label}: ${model.title}` }
      : model;
  },
);
