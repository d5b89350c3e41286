import { pageFault } from '../planted-fault.js';

/** A refusal that says OK. */
export const strangersAreLetIn = pageFault(
  { id: 'strangers-are-let-in', says: 'a stranger gets code 200', law: 'strangers-get-404', among: 'scopes' },
  (page) => {
    if (page.visit.expects === 'refusal') page.code = 200;
  },
);
