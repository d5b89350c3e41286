import { escapeHtml } from '../../lang/escape-html.js';
import { calmOf } from './calm-of.js';
import { pageFault } from '../planted-fault.js';

/** Said in other letters. */
export const calmInCapitals = pageFault(
  {
    id: 'calm-in-capitals',
    says: 'a calm sentence stands in capitals beside a late run',
    law: 'no-calm-for-stale',
    of: ['likely_stale'],
  },
  (page) => {
    calmOf(page, (words) => `<p>${escapeHtml(words.toUpperCase())}</p>`);
  },
);
