import { pageFault } from '../planted-fault.js';

/** A region that is gone. */
export const runLeftOut = pageFault(
  { id: 'run-left-out', says: 'no run is shown at all', law: 'one-summary-per-run' },
  (page) => {
    for (const { regions } of page.runs) for (const region of regions) region.remove();
  },
);
