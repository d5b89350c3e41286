import { calmOf } from './calm-of.js';
import { escapeHtml } from '../../lang/escape-html.js';
import { pageFault } from '../planted-fault.js';

/** The plainest form. */
export const calmInPlainText = pageFault(
  {
    id: 'calm-in-plain-text',
    says: 'a calm sentence stands beside a late run',
    law: 'no-calm-for-stale',
    of: ['likely_stale'],
  },
  (page) => {
    calmOf(page, (words) => `<p>${escapeHtml(words)}</p>`);
  },
);
