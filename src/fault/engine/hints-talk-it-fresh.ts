import { inContext } from './altered.js';
import { calmed } from './verdicts.js';
import { engineFault } from '../planted-fault.js';

/** A hint in the context outweighs the clock. */
export const hintsTalkItFresh = engineFault(
  {
    id: 'hints-talk-it-fresh',
    says: 'a late run that names its step counts as fresh',
    law: 'untrusted-changes-nothing',
    among: 'twists',
    of: ['likely_stale'],
  },
  (honest) => (run, contract, now) => {
    const verdict = honest(run, contract, now);
    return inContext(run, 'phase') === undefined ? verdict : calmed(verdict);
  },
);
