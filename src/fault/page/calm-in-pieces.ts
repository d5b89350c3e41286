import { calmOf } from './calm-of.js';
import { escapeHtml } from '../../lang/escape-html.js';
import { pageFault } from '../planted-fault.js';

/** Bold pieces, with spaces that do not break. */
export const calmInPieces = pageFault(
  {
    id: 'calm-in-pieces',
    says: 'a calm sentence stands in pieces beside a late run',
    law: 'no-calm-for-stale',
    of: ['likely_stale'],
  },
  (page) => {
    calmOf(page, (words) => {
      const pieces = words.split(' ').map((word) => `<b>${escapeHtml(word)}</b>`);
      return `<p>${pieces.join('&nbsp;')}</p>`;
    });
  },
);
