import { templateFault } from '../planted-fault.js';

/** A bar that is always there. */
export const barInEveryRow = templateFault(
  {
    id: 'bar-in-every-row',
    says: 'every row has a bar that moves',
    law: 'no-live-progress-for-stale',
    of: ['likely_stale'],
  },
  'list',
  [{ takes: '<div>{{> progress}}</div>', gives: '<div>{{> progress}}<progress></progress></div>' }],
);
