import { shownRunsOf } from './about.js';
import { forbidden, isCalm, missing } from './claim-levels.js';
import type { Breach, PagePair, PairLaw, RunOnPage } from './law.js';

/** FR-358-012: a stale run that nothing happens to stays stale, however late it gets. */
export const timeNeverHeals: PairLaw = {
  kind: 'pair',
  id: 'time-never-heals',
  says: 'Time alone never makes a stale run fresh',
  broken: 'A stale run looks better after a while',
  why: 'a run that is forgotten long enough drops out of sight as if it were well',
  instead: 'compare the age with the window alone: no cap, no wrap-around, no "too old to mention"',
  good: 'age > window',
  bad: 'age % DAY > window',
  about: shownRunsOf('likely_stale'),
  appliesTo: (pair) => pair.other.page.scene.kind === 'later' && lasting(pair).length > 0,
  check: (pair) => lasting(pair).flatMap((view) => healed(view, pair.other.page.scene.world.now)),
};

/** The runs that were rightly shown as stale on the first page, as the later one has them. */
function lasting({ base, other }: PagePair): readonly RunOnPage[] {
  const stale = new Set(base.runs.filter(isShownAsStale).map(({ run }) => run.id));
  return other.runs.filter(({ run }) => stale.has(run.id));
}

function isShownAsStale(view: RunOnPage): boolean {
  if (view.label.truth !== 'likely_stale' || view.regions.length === 0) return false;
  return missing(view).length + forbidden(view, isCalm).length === 0;
}

function healed(view: RunOnPage, now: string): readonly Breach[] {
  const gone: readonly Breach[] =
    view.regions.length === 0 && view.expected
      ? [
          {
            surface: view.surface,
            run: view.run.id,
            said: [],
            message: 'Cannot drop a run that is likely stale',
          },
        ]
      : [];
  const breaches = [...gone, ...missing(view), ...forbidden(view, isCalm)];
  return breaches.map((breach) => ({ ...breach, message: `${breach.message}, at ${now}` }));
}
