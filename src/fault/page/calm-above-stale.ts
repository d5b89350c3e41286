import { runsOf, sayAbove } from '../open-page.js';
import { escapeHtml } from '../../lang/escape-html.js';
import { calmSentence } from '../wording.js';
import { pageFault } from '../planted-fault.js';

/** A hint that is always there. */
export const calmAboveStale = pageFault(
  {
    id: 'calm-above-stale',
    says: 'the page reassures above a late run',
    law: 'no-page-calm-over-stale',
    of: ['likely_stale'],
  },
  (page) => {
    const sentence = calmSentence(page.contract);
    if (sentence !== undefined && runsOf(page, 'likely_stale').length > 0)
      sayAbove(page, `<h2>${escapeHtml(sentence)}</h2>`);
  },
);
