import { withOneAnchor } from './altered.js';
import { engineFault } from '../planted-fault.js';

/** One of two anchors is forgotten. */
export const firstAnchorAlone = engineFault(
  {
    id: 'first-anchor-alone',
    says: 'the age counts from the first anchor, though another is later',
    law: 'no-stale-for-fresh',
    among: 'boundaries',
    of: ['fresh'],
  },
  (honest) => (run, contract, now) => honest(run, withOneAnchor(contract, 0), now),
);
