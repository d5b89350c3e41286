import { tellOf } from '../open-page.js';
import { staleSentence } from '../wording.js';
import { pageFault } from '../planted-fault.js';

/** A warning that nobody earned. */
export const staleBesideFresh = pageFault(
  { id: 'stale-beside-fresh', says: 'a fresh run is called late', law: 'no-stale-for-fresh', of: ['fresh'] },
  (page) => {
    tellOf(page, ['fresh'], staleSentence(page.contract));
  },
);
