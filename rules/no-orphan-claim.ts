import { claimTriggers } from '../src/static/claim-triggers.js';
import type { Rule, SourceBreach } from '../src/static/rule.js';
import { breachesInCatalogue } from './no-orphan-claim/in-catalogue.js';
import { breachesInScript } from './no-orphan-claim/in-script.js';
import { breachesInTemplate } from './no-orphan-claim/in-template.js';
import { isOrphanClaim } from './no-orphan-claim/is-orphan-claim.js';
import { orphanOptions, type OrphanOptions } from './no-orphan-claim/options.js';
import { bad, good } from './no-orphan-claim.examples.js';

/** FR-358-007: orphaned is said only with trusted evidence for that run. */
export const noOrphanClaim: Rule<OrphanOptions> = {
  id: 'no-orphan-claim',
  docs: {
    broken: 'A run is called orphaned without evidence',
    what: 'Words of orphaned runs and dead workers that reach a screen outside a branch that trusted legitimacy evidence guards',
    why: 'A run that is late is not lost: an operator who reads that its worker died starts it a second time',
    instead:
      "Say it only where the run's legitimacy evidence has the verdict 'orphaned' from a trusted source, or leave it to the presenter",
  },
  options: orphanOptions,
  kinds: ['script', 'template', 'catalogue'],
  examples: { good, bad },
  triggers: (contract) => claimTriggers(contract, isOrphanClaim),
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
