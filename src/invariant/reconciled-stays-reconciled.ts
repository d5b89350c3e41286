import { shownRunsOf } from './about.js';
import { forbidden, isCalm, missing } from './claim-levels.js';
import type { RunLaw } from './law.js';

/** FR-358-005: a run that trusted reconciliation has ended reads as reconciled, and as nothing still under way. */
export const reconciledStaysReconciled: RunLaw = {
  kind: 'run',
  id: 'reconciled-stays-reconciled',
  says: 'A reconciled run is called reconciled and never reads as active',
  broken: 'A reconciled run does not read as reconciled',
  why: 'the reconciler has spoken; a screen that shows the run as active sends people after a ghost',
  instead: "print the contract's words for reconciled when the evidence is trusted",
  good: '<tr data-run-id="r1"><td>Reconciled</td></tr>',
  bad: '<tr data-run-id="r1"><td>Running</td></tr>',
  about: shownRunsOf('reconciled'),
  appliesTo: ({ label, regions }) => label.truth === 'reconciled' && regions.length > 0,
  check: (subject) => [
    ...missing(subject),
    ...forbidden(subject, (claim) => isCalm(claim) || claim === 'stale-attention'),
    ...subject.regions
      .flatMap(({ progressBars }) => progressBars)
      .map(({ place }) => ({
        surface: subject.surface,
        run: subject.run.id,
        said: [place],
        message: 'Cannot show a progress bar for a run that is reconciled',
      })),
  ],
};
