import { tellOf } from '../open-page.js';
import { sentenceOf } from '../wording.js';
import { pageFault } from '../planted-fault.js';

/** An end that is credited to somebody. */
export const reconciledBesideTerminal = pageFault(
  {
    id: 'reconciled-beside-terminal',
    says: 'a run that ended by itself is called reconciled',
    law: 'no-false-reconciliation',
    of: ['terminal'],
  },
  (page) => {
    tellOf(page, ['terminal'], sentenceOf(page.contract, 'reconciled'));
  },
);
