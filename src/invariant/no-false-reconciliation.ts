import { shownRunsOf } from './about.js';
import { forbidden } from './claim-levels.js';
import type { RunLaw } from './law.js';

/** FR-358-005: only trusted evidence on a finished run makes it reconciled. */
export const noFalseReconciliation: RunLaw = {
  kind: 'run',
  id: 'no-false-reconciliation',
  says: 'Only a finished run with trusted evidence is called reconciled',
  broken: 'A run is called reconciled that is not',
  why: 'a case is closed in the eyes of the operator that nobody has closed',
  instead: 'believe only the sources that the contract trusts, with a readable time, on a finished run',
  good: '<tr data-run-id="r1"><td>Failed</td></tr>',
  bad: '<tr data-run-id="r1"><td>Failed (reconciled)</td></tr>',
  about: shownRunsOf('fresh', 'likely_stale', 'terminal', 'unsupported'),
  appliesTo: ({ label, regions }) => label.truth !== 'reconciled' && regions.length > 0,
  check: (subject) => forbidden(subject, (claim) => claim === 'reconciled'),
};
