import { ANY_SHOWN_RUN } from './about.js';
import type { Claim, Truth } from '../contract/vocabulary.js';
import { forbidden, isCalm, missing } from './claim-levels.js';
import { foreignLabels } from './foreign-labels.js';
import type { RunLaw, RunOnPage } from './law.js';

/**
 * FR-358-002: whatever else the contract decides about a truth and a claim holds on the page, and no run wears the label
 * of another truth.
 */
export const noClaimAgainstTruth: RunLaw = {
  kind: 'run',
  id: 'no-claim-against-truth',
  says: 'A page says nothing of a run that its truth never says, and all that its truth must say',
  broken: 'A run is described against its truth',
  why: 'a finished run that reads as waiting, or any other claim that the contract rules out, misleads',
  instead: "follow the contract's table of truths and claims",
  good: '<tr data-run-id="r1"><td>Failed</td></tr>',
  bad: '<tr data-run-id="r1"><td>Failed</td><td>Waiting for worker.</td></tr>',
  about: ANY_SHOWN_RUN,
  appliesTo: ({ regions }) => regions.length > 0,
  check: (subject) => [
    ...forbidden(subject, (claim) => !hasOwnLaw(subject, claim)),
    ...foreignLabels(subject),
    ...(MUST_HAS_OWN_LAW.has(subject.label.truth) ? [] : missing(subject)),
  ],
};

const MUST_HAS_OWN_LAW: ReadonlySet<Truth> = new Set<Truth>(['likely_stale', 'reconciled']);
const OWNED_EVERYWHERE: ReadonlySet<Claim> = new Set<Claim>(['reconciled', 'orphaned', 'success']);

/** Whether a law of its own forbids `claim` to the run's truth; it then reports it, and this law does not. */
function hasOwnLaw({ label }: RunOnPage, claim: Claim): boolean {
  if (OWNED_EVERYWHERE.has(claim)) return !(claim === 'reconciled' && label.truth === 'reconciled');
  if (label.truth === 'likely_stale') return isCalm(claim);
  if (label.truth === 'fresh') return claim === 'stale-attention';
  return label.truth !== 'terminal' && (isCalm(claim) || claim === 'stale-attention');
}
