import { ANY_SHOWN_RUN } from './about.js';
import { breachOf, isRuledOut, saidOf } from './claim-levels.js';
import type { RunLaw } from './law.js';

/** FR-358-010: what a surface claims, it claims in the contract's sentences. */
export const oneVocabulary: RunLaw = {
  kind: 'run',
  id: 'one-vocabulary',
  says: "A claim is made in the contract's own sentences, not in words that merely mean the same",
  broken: 'A surface has words of its own',
  why: 'two wordings for one state read as two states',
  instead: 'print a sentence that the contract owns for this claim',
  good: '<tr data-run-id="r1"><td>Likely stale</td></tr>',
  bad: '<tr data-run-id="r1"><td>Overdue</td></tr>',
  about: { ...ANY_SHOWN_RUN, said: true },
  appliesTo: (subject) => saidOf(subject).some(({ claim }) => !isRuledOut(subject, claim)),
  check: (subject) => {
    const { claims } = subject.contract;
    const said = saidOf(subject).filter(({ claim }) => !isRuledOut(subject, claim));
    const proper = new Set(said.filter(({ wording }) => wording === 'says').map(({ claim }) => claim));
    return said
      .filter(({ claim }) => !proper.has(claim) && (claims[claim]?.says.length ?? 0) > 0)
      .map((own) => ({
        ...breachOf(subject, own, `Cannot say "${own.text}": the contract has its own sentence for this`),
        against: { who: 'the contract', says: claims[own.claim]?.says[0] ?? '' },
      }));
  },
};
