import { ANY_SHOWN_RUN } from './about.js';
import { breachOf, isRuledOut, mayBeRuledOut, saidOf } from './claim-levels.js';
import type { RunLaw } from './law.js';

/** FR-358-007: orphaned is said only of a run for which trusted evidence says so. */
export const noOrphanClaimWithoutEvidence: RunLaw = {
  kind: 'run',
  id: 'no-orphan-claim-without-evidence',
  says: 'A run is called orphaned only with trusted evidence for that very run',
  broken: 'A run is called orphaned without evidence',
  why: 'being late does not prove that the worker is gone; work is started twice on a guess',
  instead:
    'stay with "past its lifecycle window" unless context.queue_legitimacy comes from a trusted source',
  good: '<tr data-run-id="r1"><td>Likely stale</td></tr>',
  bad: '<tr data-run-id="r1"><td>Orphaned</td></tr>',
  about: { ...ANY_SHOWN_RUN, where: ({ contract, truth }) => mayBeRuledOut(contract, truth, 'orphaned') },
  appliesTo: (subject) => subject.regions.length > 0 && isRuledOut(subject, 'orphaned'),
  check: (subject) =>
    saidOf(subject)
      .filter(({ claim }) => claim === 'orphaned')
      .map((said) =>
        breachOf(
          subject,
          said,
          `Cannot say "${said.text}" of a run without trusted evidence of its place in the queue`,
        ),
      ),
};
