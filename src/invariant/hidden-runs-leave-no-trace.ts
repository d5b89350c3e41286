import { ANY_PAGE } from './about.js';
import { firstDifference } from './first-difference.js';
import type { PairLaw } from './law.js';

/** FR-358-009: a page is the same, byte for byte, whether or not the runs exist that its viewer may not see. */
export const hiddenRunsLeaveNoTrace: PairLaw = {
  kind: 'pair',
  id: 'hidden-runs-leave-no-trace',
  says: 'Runs that the viewer may not see leave no trace on the page',
  broken: 'A hidden run leaves a trace',
  why: 'counts, orders and gaps tell outsiders about work that is none of theirs',
  instead: 'narrow the runs to what the viewer may see before anything is counted, sorted or rendered',
  good: 'const mine = runs.filter(mayView); show(mine.length)',
  bad: 'show(runs.length, runs.filter(mayView))',
  about: ANY_PAGE,
  appliesTo: ({ base, other }) => other.page.scene.kind === 'redacted' && base.page.visit.expects === 'page',
  check: ({ base, other }) => {
    const difference = firstDifference(base.page.html, other.page.html);
    if (difference === undefined && base.page.code === other.page.code) return [];
    const [withThem, without] = difference ?? [String(base.page.code), String(other.page.code)];
    return [
      {
        surface: base.page.visit.surface,
        said: [withThem],
        message: 'Cannot let a page depend on runs that its viewer may not see',
        against: { who: 'without the hidden runs', says: without },
      },
    ];
  },
};
