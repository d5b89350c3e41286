import { tellOf } from '../open-page.js';
import { calmSentence } from '../wording.js';
import { pageFault } from '../planted-fault.js';

/** A guess that reassures. */
export const calmBesideUnsupported = pageFault(
  {
    id: 'calm-beside-unsupported',
    says: 'a run that nobody can judge is called calm',
    law: 'no-invented-certainty',
    of: ['unsupported'],
  },
  (page) => {
    tellOf(page, ['unsupported'], calmSentence(page.contract));
  },
);
