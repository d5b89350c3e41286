import { templateFault } from '../planted-fault.js';

/** A truth that was typed into the template. */
export const constantTruth = templateFault(
  {
    id: 'constant-truth',
    says: 'every row declares the same truth',
    law: 'declared-truth-holds',
    of: ['likely_stale'],
  },
  'list',
  [{ takes: 'data-truth="{{truth}}"', gives: 'data-truth="fresh"' }],
);
