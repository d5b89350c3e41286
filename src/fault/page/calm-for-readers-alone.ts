import { calmOf } from './calm-of.js';
import { escapeHtml } from '../../lang/escape-html.js';
import { pageFault } from '../planted-fault.js';

/** Clipped out of sight, and still read out. */
export const calmForReadersAlone = pageFault(
  {
    id: 'calm-for-readers-alone',
    says: 'a calm sentence is read out only, beside a late run',
    law: 'no-calm-for-stale',
    of: ['likely_stale'],
  },
  (page) => {
    calmOf(
      page,
      (words) => `<span style="position:absolute;clip-path:inset(50%)">${escapeHtml(words)}</span>`,
    );
  },
);
