import { calmSentence } from '../wording.js';
import { presenterFault } from '../planted-fault.js';

/** A title that reassures whatever stands below. */
export const calmTitle = presenterFault(
  {
    id: 'calm-title',
    says: 'the title of every page reassures',
    law: 'no-page-calm-over-stale',
    of: ['likely_stale'],
  },
  (model, { product }) => {
    const title = calmSentence(product.contract);
    return model.kind === 'not-found' || title === undefined ? model : { ...model, title };
  },
);
