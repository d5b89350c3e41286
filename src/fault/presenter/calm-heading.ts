import { calmSentence } from '../wording.js';
import { presenterFault } from '../planted-fault.js';

/** A heading that reassures whatever stands below. */
export const calmHeading = presenterFault(
  {
    id: 'calm-heading',
    says: 'the heading of every page reassures',
    law: 'no-page-calm-over-stale',
    of: ['likely_stale'],
  },
  (model, { product }) => {
    const heading = calmSentence(product.contract);
    const hasHeading = model.kind === 'shell' || model.kind === 'list';
    return hasHeading && heading !== undefined ? { ...model, heading } : model;
  },
);
