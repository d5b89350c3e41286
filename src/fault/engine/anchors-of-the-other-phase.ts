import { engineFault } from '../planted-fault.js';

/** Queued runs are timed like running ones. */
export const anchorsOfTheOtherPhase = engineFault(
  {
    id: 'anchors-of-the-other-phase',
    says: 'a queued run is timed by the anchors of running ones',
    law: 'no-claim-against-truth',
    among: 'boundaries',
    of: ['fresh'],
  },
  (honest) => (run, contract, now) => {
    const { anchors } = contract.lifecycle;
    const swapped = { queued: anchors.running, running: anchors.queued };
    return honest(run, { ...contract, lifecycle: { ...contract.lifecycle, anchors: swapped } }, now);
  },
);
