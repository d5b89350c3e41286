import { shownRunsOf } from './about.js';
import { missing } from './claim-levels.js';
import type { RunLaw } from './law.js';

/** FR-358-010: every surface that shows a likely stale run says so. */
export const staleIsSaid: RunLaw = {
  kind: 'run',
  id: 'stale-is-said',
  says: 'Every surface that shows a likely stale run says that it is',
  broken: 'A stale run is not called stale',
  why: 'an operator who sees only this screen has no reason to look closer',
  instead: "print the label and guidance of the contract's words for likely_stale",
  good: '<tr data-run-id="r1"><td>Likely stale</td></tr>',
  bad: '<tr data-run-id="r1"><td>Queued</td></tr>',
  about: shownRunsOf('likely_stale'),
  appliesTo: ({ label, regions }) => label.truth === 'likely_stale' && regions.length > 0,
  check: missing,
};
