import { pageFault } from '../planted-fault.js';

/** A name in an attribute. */
export const hiddenLabelLeaks = pageFault(
  {
    id: 'hidden-label-leaks',
    says: 'the page holds the label of a hidden run',
    law: 'hidden-runs-leave-no-trace',
    among: 'scopes',
  },
  ({ scene, visit, document }) => {
    const hidden = scene.world.runs.find(({ id }) => scene.labels[id]?.visible !== true);
    if (visit.expects === 'page' && hidden !== undefined)
      document.body.setAttribute('data-last', hidden.label);
  },
);
