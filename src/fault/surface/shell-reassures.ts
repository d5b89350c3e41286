import { calmSentence } from '../wording.js';
import { surfaceFault } from '../planted-fault.js';

/** A collective line that reassures. */
export const shellReassures = surfaceFault(
  {
    id: 'shell-reassures',
    says: 'the shell sums up late runs as calm',
    law: 'no-page-calm-over-stale',
    of: ['likely_stale'],
  },
  'shell',
  (model, { product }) => {
    const line = calmSentence(product.contract);
    return model.kind === 'shell' && line !== undefined ? { ...model, collective: { lines: [line] } } : model;
  },
);
