import { ANY_SHOWN_RUN } from './about.js';
import type { Breach, RunLaw, RunOnPage } from './law.js';

/** FR-358-010: a run that a page owes the viewer stands on it once. */
export const oneSummaryPerRun: RunLaw = {
  kind: 'run',
  id: 'one-summary-per-run',
  says: 'A page shows each of its runs exactly once, with at most one banner',
  broken: 'A run is not shown exactly once',
  why: 'a run that is missing is forgotten; one that is there twice is told twice, and soon differently',
  instead: "give each run one region that the contract's selector finds",
  good: '<tr data-run-id="r1">...</tr>',
  bad: '<tr data-run-id="r1">...</tr><tr data-run-id="r1">...</tr>',
  about: ANY_SHOWN_RUN,
  appliesTo: ({ expected, regions }) => expected || regions.length > 0,
  check: (subject) => {
    const { regions } = subject;
    if (regions.length === 0) return [breach(subject, [], 'Cannot leave out a run that the viewer may see')];
    if (regions.length > 1) {
      const said = regions.map(({ sayings }) => sayings[0]?.text ?? '');
      return [breach(subject, said, `Cannot show one run ${String(regions.length)} times on one page`)];
    }
    const banners = regions.flatMap((region) => region.banners.map(({ text }) => text));
    return banners.length > 1 ? [breach(subject, banners, 'Cannot show more than one lifecycle banner')] : [];
  },
};

function breach({ surface, run }: RunOnPage, said: readonly string[], message: string): Breach {
  return { surface, run: run.id, said, message };
}
