import { calmOf } from './calm-of.js';
import { escapeHtml } from '../../lang/escape-html.js';
import { pageFault } from '../planted-fault.js';

/** Said by a screen reader alone. */
export const calmInAnAriaLabel = pageFault(
  {
    id: 'calm-in-an-aria-label',
    says: 'a calm sentence is the accessible name of something beside a late run',
    law: 'no-calm-for-stale',
    of: ['likely_stale'],
  },
  (page) => {
    calmOf(page, (words) => `<span role="img" aria-label="${escapeHtml(words)}"></span>`);
  },
);
