import { withOneAnchor } from './altered.js';
import { engineFault } from '../planted-fault.js';

/** The start of a run is forgotten. */
export const heartbeatAlone = engineFault(
  {
    id: 'heartbeat-alone',
    says: 'the age counts from the last anchor, though another is later',
    law: 'no-stale-for-fresh',
    among: 'boundaries',
    of: ['fresh'],
  },
  (honest) => (run, contract, now) => honest(run, withOneAnchor(contract, -1), now),
);
