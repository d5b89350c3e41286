import { escapeHtml } from '../../lang/escape-html.js';
import { calmOf } from './calm-of.js';
import { pageFault } from '../planted-fault.js';

const PAIRS = /(\p{L}{2})(?=\p{L})/gu;

/** Characters that nobody sees. */
export const calmWithSoftHyphens = pageFault(
  {
    id: 'calm-with-soft-hyphens',
    says: 'a calm sentence with soft hyphens and zero width spaces stands beside a late run',
    law: 'no-calm-for-stale',
    of: ['likely_stale'],
  },
  (page) => {
    calmOf(page, (words) => `<p>${escapeHtml(words.replace(PAIRS, '$1\u00AD\u200B'))}</p>`);
  },
);
