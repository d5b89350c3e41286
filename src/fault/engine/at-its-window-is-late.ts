import { delayed } from './verdicts.js';
import { engineFault } from '../planted-fault.js';

/** A bound that is not part of the window. */
export const atItsWindowIsLate = engineFault(
  {
    id: 'at-its-window-is-late',
    says: 'a run at its very window counts as late',
    law: 'no-stale-for-fresh',
    among: 'boundaries',
    of: ['fresh'],
  },
  (honest) => (run, contract, now) => {
    const verdict = honest(run, contract, now);
    return verdict.truth === 'fresh' && verdict.age === verdict.window ? delayed(verdict) : verdict;
  },
);
