import { runsOf, sayIn, silence } from '../open-page.js';
import { escapeHtml } from '../../lang/escape-html.js';
import { synonymOf } from '../wording.js';
import { pageFault } from '../planted-fault.js';

/** A calm that the contract does not own. */
export const ownWordsBesideFresh = pageFault(
  {
    id: 'own-words-beside-fresh',
    says: 'a fresh run is calmed in words that only mean the same',
    law: 'one-vocabulary',
    of: ['fresh'],
  },
  (page) => {
    const words = synonymOf(page.contract, 'calm-queue');
    for (const run of words === undefined ? [] : runsOf(page, 'fresh')) {
      silence(run);
      sayIn(run.regions[0], `<p>${escapeHtml(words ?? '')}</p>`);
    }
  },
);
