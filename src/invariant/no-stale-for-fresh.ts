import { shownRunsOf } from './about.js';
import { forbidden } from './claim-levels.js';
import type { RunLaw } from './law.js';

/** FR-358-004: a fresh run is never escalated. */
export const noStaleForFresh: RunLaw = {
  kind: 'run',
  id: 'no-stale-for-fresh',
  says: 'A fresh run is never shown in stale words',
  broken: 'A fresh run is shown as stale',
  why: 'an operator who is called for healthy runs stops coming',
  instead: 'call a run stale only when its age is greater than its window; at the window it is still inside',
  good: '<tr data-run-id="r1"><td>Queued</td><td>Waiting for worker.</td></tr>',
  bad: '<tr data-run-id="r1"><td>Likely stale</td></tr>',
  about: shownRunsOf('fresh'),
  appliesTo: ({ label, regions }) => label.truth === 'fresh' && regions.length > 0,
  check: (subject) => forbidden(subject, (claim) => claim === 'stale-attention'),
};
