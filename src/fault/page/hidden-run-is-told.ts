import { sayAbove } from '../open-page.js';

import { pageFault } from '../planted-fault.js';

/** A refusal with a reason. */
export const hiddenRunIsTold = pageFault(
  {
    id: 'hidden-run-is-told',
    says: 'the refusal of a hidden run differs from that of a missing one',
    law: 'hidden-reads-as-missing',
    among: 'scopes',
  },
  (page) => {
    const { visit, scene } = page;
    if (visit.expects === 'refusal' && scene.world.runs.some(({ id }) => id === visit.run))
      sayAbove(page, '<p>403</p>');
  },
);
