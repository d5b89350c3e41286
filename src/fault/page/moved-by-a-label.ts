import { tellOf } from '../open-page.js';
import { staleSentence } from '../wording.js';
import { pageFault } from '../planted-fault.js';

/** Other words for another name. */
export const movedByALabel = pageFault(
  {
    id: 'moved-by-a-label',
    says: 'a fresh run is called late once its label and hints change',
    law: 'untrusted-changes-nothing',
    among: 'twists',
    of: ['fresh'],
  },
  (page) => {
    if (page.scene.kind !== 'twisted') return;
    tellOf(page, ['fresh'], staleSentence(page.contract));
  },
);
