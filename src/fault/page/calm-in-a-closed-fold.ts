import { calmOf } from './calm-of.js';
import { escapeHtml } from '../../lang/escape-html.js';
import { pageFault } from '../planted-fault.js';

/** Said when somebody opens it. */
export const calmInAClosedFold = pageFault(
  {
    id: 'calm-in-a-closed-fold',
    says: 'a calm sentence stands in a closed fold beside a late run',
    law: 'no-calm-for-stale',
    of: ['likely_stale'],
  },
  (page) => {
    calmOf(page, (words) => `<details><summary>i</summary>${escapeHtml(words)}</details>`);
  },
);
