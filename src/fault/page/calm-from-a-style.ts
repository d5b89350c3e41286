import { calmOf } from './calm-of.js';
import { pageFault } from '../planted-fault.js';

/** Said by a style sheet. */
export const calmFromAStyle = pageFault(
  {
    id: 'calm-from-a-style',
    says: 'a style sheet puts a calm sentence beside a late run',
    law: 'no-calm-for-stale',
    of: ['likely_stale'],
  },
  (page) => {
    calmOf(page, (words) => {
      const quoted = words.replace(/["\\<]/gu, '');
      return `<style>.note::after{content:"${quoted}"}</style><span class="note"></span>`;
    });
  },
);
