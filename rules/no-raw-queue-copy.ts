import type { Rule, SourceBreach } from '../src/static/rule.js';
import { claimTriggers } from '../src/static/claim-triggers.js';
import { breachesInCatalogue } from './no-raw-queue-copy/in-catalogue.js';
import { breachesInScript } from './no-raw-queue-copy/in-script.js';
import { breachesInTemplate } from './no-raw-queue-copy/in-template.js';
import { isOwned } from './no-raw-queue-copy/is-owned.js';
import { copyOptions, type CopyOptions } from './no-raw-queue-copy/options.js';
import { bad, good } from './no-raw-queue-copy.examples.js';

/** FR-358-003: what is said of a run comes from the presenter, so that no screen is calm about a stale one. */
export const noRawQueueCopy: Rule<CopyOptions> = {
  id: 'no-raw-queue-copy',
  docs: {
    broken: 'Queue copy is written past the presenter',
    what: "Sentences that the contract's claims own, or equivalent wordings, that reach a screen from outside the presenter",
    why: 'A screen with words of its own says "Waiting for worker." of a run that another screen calls stale, and nobody can tell who is right',
    instead: 'Render what the presenter says of the run; a new wording is a change of the contract first',
  },
  options: copyOptions,
  kinds: ['script', 'template', 'catalogue'],
  examples: { good, bad },
  triggers: (contract) => claimTriggers(contract, isOwned),
  check(source, context): Iterable<SourceBreach> {
    if (context.isPresenter(source.text.path)) return [];
    switch (source.kind) {
      case 'script':
        return breachesInScript(source, context);
      case 'template':
        return breachesInTemplate(source, context);
      case 'catalogue':
        return breachesInCatalogue(source, context);
      case 'schema':
        return [];
    }
  },
};
