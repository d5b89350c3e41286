import { calmOf } from './calm-of.js';
import { escapeHtml } from '../../lang/escape-html.js';
import { pageFault } from '../planted-fault.js';

/** Said by the value of a control. */
export const calmInAControl = pageFault(
  {
    id: 'calm-in-a-control',
    says: 'a calm sentence is the value of a field beside a late run',
    law: 'no-calm-for-stale',
    of: ['likely_stale'],
  },
  (page) => {
    calmOf(page, (words) => `<input value="${escapeHtml(words)}" readonly>`);
  },
);
