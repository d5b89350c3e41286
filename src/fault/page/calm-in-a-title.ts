import { calmOf } from './calm-of.js';
import { escapeHtml } from '../../lang/escape-html.js';
import { pageFault } from '../planted-fault.js';

/** Said when the pointer rests. */
export const calmInATitle = pageFault(
  {
    id: 'calm-in-a-title',
    says: 'a calm sentence is the title of something beside a late run',
    law: 'no-calm-for-stale',
    of: ['likely_stale'],
  },
  (page) => {
    calmOf(page, (words) => `<span title="${escapeHtml(words)}">?</span>`);
  },
);
