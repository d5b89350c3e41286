import { engineFault } from '../planted-fault.js';

/** An exemption is not looked up. */
export const exemptTypeIsJudged = engineFault(
  {
    id: 'exempt-type-is-judged',
    says: 'a type that the policy exempts is judged like any other',
    law: 'no-invented-certainty',
    among: 'boundaries',
    of: ['unsupported'],
  },
  (honest) => (run, contract, now) => honest({ ...run, type: '' }, contract, now),
);
