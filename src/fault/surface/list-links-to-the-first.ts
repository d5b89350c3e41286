import { withRuns } from '../with-runs.js';
import { surfaceFault } from '../planted-fault.js';

/** A loop that keeps its first link. */
export const listLinksToTheFirst = surfaceFault(
  {
    id: 'list-links-to-the-first',
    says: 'every row of the list links to the first run',
    law: 'one-canonical-link',
    among: 'scopes',
  },
  'list',
  (model) => {
    const link = model.kind === 'list' ? model.runs[0]?.link : undefined;
    return link === undefined ? model : withRuns(model, (run) => ({ ...run, link }));
  },
);
