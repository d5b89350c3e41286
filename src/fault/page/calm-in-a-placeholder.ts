import { calmOf } from './calm-of.js';
import { escapeHtml } from '../../lang/escape-html.js';
import { pageFault } from '../planted-fault.js';

/** Said by an empty field. */
export const calmInAPlaceholder = pageFault(
  {
    id: 'calm-in-a-placeholder',
    says: 'a calm sentence stands in an empty field beside a late run',
    law: 'no-calm-for-stale',
    of: ['likely_stale'],
  },
  (page) => {
    calmOf(page, (words) => `<input placeholder="${escapeHtml(words)}">`);
  },
);
