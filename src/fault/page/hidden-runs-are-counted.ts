import { sayAbove } from '../open-page.js';

import { pageFault } from '../planted-fault.js';

/** A number that is too large. */
export const hiddenRunsAreCounted = pageFault(
  {
    id: 'hidden-runs-are-counted',
    says: 'the page tells how many runs there are in all',
    law: 'hidden-runs-leave-no-trace',
    among: 'scopes',
  },
  (page) => {
    if (page.visit.expects === 'page') sayAbove(page, `<p>${String(page.scene.world.runs.length)}</p>`);
  },
);
