import { storedField } from '../../truth/stored-value.js';
import { inContext } from './altered.js';
import { engineFault } from '../planted-fault.js';

/** A report is not asked where it comes from. */
export const anyOrphanReportIsBelieved = engineFault(
  {
    id: 'any-orphan-report-is-believed',
    says: 'a report that a run is orphaned is believed from any source',
    law: 'no-orphan-claim-without-evidence',
    among: 'states',
    of: ['likely_stale'],
  },
  (honest) => (run, contract, now) => {
    const source = storedField(inContext(run, 'queue_legitimacy'), 'source');
    const legitimacy = [...contract.evidence.legitimacy, ...(typeof source === 'string' ? [source] : [])];
    return honest(run, { ...contract, evidence: { ...contract.evidence, legitimacy } }, now);
  },
);
