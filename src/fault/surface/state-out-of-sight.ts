import { templateFault } from '../planted-fault.js';

/** A state that only exists in the source. */
export const stateOutOfSight = templateFault(
  {
    id: 'state-out-of-sight',
    says: 'the state stands where no screen reaches',
    law: 'stale-is-said',
    of: ['likely_stale'],
  },
  'list',
  [
    {
      takes: '<td>{{> state}}</td>',
      gives: '<td><div style="position:absolute;left:-9999px">{{> state}}</div></td>',
    },
  ],
);
