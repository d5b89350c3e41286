import { engineFault } from '../planted-fault.js';

/** A type with a window of its own gets that of all others. */
export const typeWindowIsIgnored = engineFault(
  {
    id: 'type-window-is-ignored',
    says: 'a type with a longer window gets the usual one',
    law: 'no-stale-for-fresh',
    among: 'boundaries',
    of: ['fresh'],
  },
  (honest) => (run, contract, now) =>
    honest(run, { ...contract, lifecycle: { ...contract.lifecycle, types: {} } }, now),
);
