import { ANY_SHOWN_RUN } from './about.js';
import type { RunLaw, RunOnPage } from './law.js';

/** FR-358-002: a truth that a page or a testee states in so many words is the right one. */
export const declaredTruthHolds: RunLaw = {
  kind: 'run',
  id: 'declared-truth-holds',
  says: 'A truth that the page (data-truth) or the testee declares is the true one',
  broken: 'A declared truth is wrong',
  why: 'styles, tests and scripts follow what is declared, whatever the words say',
  instead: 'declare the truth that the lifecycle policy derives, or declare none',
  good: '<tr data-run-id="r1" data-truth="likely_stale"><td>Likely stale</td></tr>',
  bad: '<tr data-run-id="r1" data-truth="fresh"><td>Likely stale</td></tr>',
  about: { ...ANY_SHOWN_RUN, said: true },
  appliesTo: (subject) => declared(subject).length > 0,
  check: (subject) =>
    declared(subject)
      .filter((truth) => truth.replaceAll('-', '_') !== subject.label.truth)
      .map((truth) => ({
        surface: subject.surface,
        run: subject.run.id,
        said: [truth],
        message: `Cannot declare "${truth}" for a run that is ${subject.label.truth}`,
      })),
};

function declared({ regions, page, run }: RunOnPage): readonly string[] {
  const stated = Object.hasOwn(page.truth, run.id) ? page.truth[run.id] : undefined;
  return [
    ...regions.flatMap(({ declaredTruths }) => declaredTruths),
    ...(stated === undefined ? [] : [stated]),
  ];
}
