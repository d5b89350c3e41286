import { calmOf } from './calm-of.js';
import { escapeHtml } from '../../lang/escape-html.js';
import { pageFault } from '../planted-fault.js';

/** Said by a drawing. */
export const calmInADrawing = pageFault(
  {
    id: 'calm-in-a-drawing',
    says: 'a calm sentence is the title of a drawing beside a late run',
    law: 'no-calm-for-stale',
    of: ['likely_stale'],
  },
  (page) => {
    calmOf(page, (words) => `<svg role="img"><title>${escapeHtml(words)}</title></svg>`);
  },
);
