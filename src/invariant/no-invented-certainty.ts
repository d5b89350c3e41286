import { shownRunsOf } from './about.js';
import { forbidden, isCalm } from './claim-levels.js';
import type { RunLaw } from './law.js';

/** FR-358-002: a run that the policy cannot judge gets neither calm nor stale words. */
export const noInventedCertainty: RunLaw = {
  kind: 'run',
  id: 'no-invented-certainty',
  says: 'A run that the lifecycle policy cannot judge is called neither calm nor stale',
  broken: 'A run is judged that the policy cannot judge',
  why: 'a default is mistaken for knowledge: the unknown status that reads as running is the classic case',
  instead: "print the contract's words for unsupported, and the recorded facts",
  good: '<tr data-run-id="r1"><td>State not known</td></tr>',
  bad: '<tr data-run-id="r1"><td>Waiting for worker.</td></tr>',
  about: shownRunsOf('unsupported'),
  appliesTo: ({ label, regions }) => label.truth === 'unsupported' && regions.length > 0,
  check: (subject) => forbidden(subject, (claim) => isCalm(claim) || claim === 'stale-attention'),
};
