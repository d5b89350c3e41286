import { shownRunsOf } from './about.js';
import { forbidden, isCalm } from './claim-levels.js';
import type { RunLaw } from './law.js';

/** FR-358-003: a likely stale run is never shown in calm words. */
export const noCalmForStale: RunLaw = {
  kind: 'run',
  id: 'no-calm-for-stale',
  says: 'A likely stale run is never shown in calm words',
  broken: 'A stale run is shown as calm',
  why: 'an operator waits for a run that will not start by itself',
  instead: 'render the run through the presenter, which has no calm words for it',
  good: '<tr data-run-id="r1"><td>Likely stale</td><td>Review worker health</td></tr>',
  bad: '<tr data-run-id="r1"><td>Likely stale</td><td>Waiting for worker.</td></tr>',
  about: shownRunsOf('likely_stale'),
  appliesTo: ({ label, regions }) => label.truth === 'likely_stale' && regions.length > 0,
  check: (subject) => forbidden(subject, isCalm),
};
