import { templateFault } from '../planted-fault.js';

/** A state that waits for a script. */
export const stateIsHidden = templateFault(
  {
    id: 'state-is-hidden',
    says: 'the state is hidden until a script shows it',
    law: 'stale-is-said',
    of: ['likely_stale'],
  },
  'detail',
  [{ takes: 'data-lifecycle-banner>', gives: 'data-lifecycle-banner hidden>' }],
);
