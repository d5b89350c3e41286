import { ANY_SHOWN_RUN } from './about.js';
import { breachOf, isRuledOut, mayBeRuledOut, saidOf } from './claim-levels.js';
import type { RunLaw, RunOnPage } from './law.js';

/** FR-358-012: success is said only of a finished run whose outcome is one. */
export const noSuccessForUnfinished: RunLaw = {
  kind: 'run',
  id: 'no-success-for-unfinished',
  says: 'Success is said only of a finished run that has succeeded',
  broken: 'A run is called successful that is not',
  why: 'what comes next is built on a result that does not exist',
  instead: 'say success only where the status is terminal and the outcome is one of persisted.success',
  good: '<tr data-run-id="r1"><td>Running</td><td>40 of 40 items</td></tr>',
  bad: '<tr data-run-id="r1"><td>Running</td><td>Succeeded</td></tr>',
  about: { ...ANY_SHOWN_RUN, where: ({ contract, truth }) => mayBeRuledOut(contract, truth, 'success') },
  appliesTo: (subject) => subject.regions.length > 0 && isRuledOut(subject, 'success'),
  check: (subject) =>
    saidOf(subject)
      .filter(({ claim }) => claim === 'success')
      .map((said) => breachOf(subject, said, `Cannot say "${said.text}" of a run ${stateOf(subject)}`)),
};

function stateOf({ label, run }: RunOnPage): string {
  return label.phase === 'terminal' ? `with the outcome "${run.outcome ?? 'none'}"` : 'that has not ended';
}
