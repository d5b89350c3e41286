import { tellOf } from '../open-page.js';
import { calmSentence } from '../wording.js';
import { pageFault } from '../planted-fault.js';

/** Words that outlive the run. */
export const calmBesideTerminal = pageFault(
  {
    id: 'calm-beside-terminal',
    says: 'a run that has ended is said to wait',
    law: 'no-claim-against-truth',
    of: ['terminal'],
  },
  (page) => {
    tellOf(page, ['terminal'], calmSentence(page.contract));
  },
);
