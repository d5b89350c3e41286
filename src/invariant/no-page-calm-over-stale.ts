import { shownRunsOf } from './about.js';
import { isCalm } from './claim-levels.js';
import type { PageLaw, PageWithRuns } from './law.js';

/** FR-358-003: what a page says outside its runs does not reassure either while one of them is likely stale. */
export const noPageCalmOverStale: PageLaw = {
  kind: 'page',
  id: 'no-page-calm-over-stale',
  says: 'A page that shows a likely stale run does not reassure in its headings, hints or title',
  broken: 'A page reassures over a stale run',
  why: 'a calm heading is read first, and the stale row under it is not looked for',
  instead: 'take the sentence out of the page, or say it only in the region of a run of which it is true',
  good: '<h1>Operations</h1><ul><li data-run-id="r1">Likely stale</li></ul>',
  bad: '<h1>Operations</h1><p>No action needed.</p><ul><li data-run-id="r1">Likely stale</li></ul>',
  about: shownRunsOf('likely_stale'),
  appliesTo: (subject) => staleRuns(subject).length > 0,
  check: (subject) => {
    const [stale] = staleRuns(subject);
    const { rest } = subject.page.reading;
    return rest.claims
      .filter(({ claim }) => isCalm(claim) && subject.contract.truths.likely_stale[claim] === 'never')
      .map(({ text, saying }) => ({
        surface: subject.page.visit.surface,
        ...(stale === undefined ? {} : { run: stale.run.id }),
        said: [saying.text],
        message: `Cannot say "${text}" on a page that shows a run past its lifecycle window`,
      }));
  },
};

function staleRuns({ runs }: PageWithRuns) {
  return runs.filter(({ label }) => label.truth === 'likely_stale');
}
