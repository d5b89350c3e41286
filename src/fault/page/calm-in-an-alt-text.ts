import { calmOf } from './calm-of.js';
import { escapeHtml } from '../../lang/escape-html.js';
import { pageFault } from '../planted-fault.js';

/** Said in place of a picture. */
export const calmInAnAltText = pageFault(
  {
    id: 'calm-in-an-alt-text',
    says: 'a calm sentence is the text of a picture beside a late run',
    law: 'no-calm-for-stale',
    of: ['likely_stale'],
  },
  (page) => {
    calmOf(page, (words) => `<img src="data:," alt="${escapeHtml(words)}">`);
  },
);
