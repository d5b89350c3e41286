import { tellOf } from '../open-page.js';
import { calmSentence } from '../wording.js';
import { pageFault } from '../planted-fault.js';

/** Words that were true before. */
export const calmBesideReconciled = pageFault(
  {
    id: 'calm-beside-reconciled',
    says: 'a reconciled run is said to wait',
    law: 'reconciled-stays-reconciled',
    of: ['reconciled'],
  },
  (page) => {
    tellOf(page, ['reconciled'], calmSentence(page.contract));
  },
);
