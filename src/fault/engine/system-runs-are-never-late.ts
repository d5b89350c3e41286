import { storedField } from '../../truth/stored-value.js';
import { calmed } from './verdicts.js';
import { engineFault } from '../planted-fault.js';

/** Who started a run decides how late it is. */
export const systemRunsAreNeverLate = engineFault(
  {
    id: 'system-runs-are-never-late',
    says: 'a run that the system started is never late',
    law: 'untrusted-changes-nothing',
    among: 'twists',
    of: ['likely_stale'],
  },
  (honest) => (run, contract, now) => {
    const verdict = honest(run, contract, now);
    return storedField(storedField(run, 'initiator'), 'kind') === 'system' ? calmed(verdict) : verdict;
  },
);
