import { runsOf, sayIn } from '../open-page.js';
import { escapeHtml } from '../../lang/escape-html.js';
import { pageFault } from '../planted-fault.js';

/** A chip that was not taken away. */
export const labelOfAnotherTruth = pageFault(
  {
    id: 'label-of-another-truth',
    says: 'a late run wears the name of a fresh one as well',
    law: 'no-claim-against-truth',
    of: ['likely_stale'],
  },
  (page) => {
    for (const { label, regions } of runsOf(page, 'likely_stale')) {
      const words = page.contract.words.fresh[label.phase]?.label ?? '';
      sayIn(regions[0], `<p>${escapeHtml(words)}</p>`);
    }
  },
);
