import { storedField } from '../../truth/stored-value.js';
import { inContext } from './altered.js';
import { engineFault } from '../planted-fault.js';

/** Evidence is not asked where it comes from. */
export const anySourceIsBelieved = engineFault(
  {
    id: 'any-source-is-believed',
    says: 'reconciliation is believed from any source',
    law: 'no-false-reconciliation',
    among: 'states',
    of: ['terminal'],
  },
  (honest) => (run, contract, now) => {
    const source = storedField(inContext(run, 'reconciliation'), 'source');
    const reconciliation = [
      ...contract.evidence.reconciliation,
      ...(typeof source === 'string' ? [source] : []),
    ];
    return honest(run, { ...contract, evidence: { ...contract.evidence, reconciliation } }, now);
  },
);
