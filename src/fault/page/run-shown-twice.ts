import { pageFault } from '../planted-fault.js';

/** A region that was copied. */
export const runShownTwice = pageFault(
  { id: 'run-shown-twice', says: 'every run is shown twice', law: 'one-summary-per-run' },
  (page) => {
    for (const { regions } of page.runs) regions[0].after(regions[0].cloneNode(true));
  },
);
