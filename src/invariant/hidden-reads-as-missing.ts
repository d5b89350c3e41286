import { ANY_PAGE } from './about.js';
import { firstDifference } from './first-difference.js';
import type { PairLaw } from './law.js';

/** FR-358-009: a refusal does not tell what is hidden from what does not exist. */
export const hiddenReadsAsMissing: PairLaw = {
  kind: 'pair',
  id: 'hidden-reads-as-missing',
  says: 'The refusal for a hidden run is the refusal for one that does not exist',
  broken: 'A refusal tells hidden from missing',
  why: 'a stranger learns which ids are real by asking for them',
  instead: 'answer both with the same 404 page, without words or ids that differ',
  good: 'if (!mayView(run)) return notFound()',
  bad: "if (!mayView(run)) return notFound('You have no access to this operation')",
  about: ANY_PAGE,
  appliesTo: ({ base, other }) =>
    other.page.scene.kind === 'redacted' && base.page.visit.expects === 'refusal',
  check: ({ base, other }) => {
    const difference = firstDifference(base.page.html, other.page.html);
    if (difference === undefined && base.page.code === other.page.code) return [];
    const [hidden, missing] = difference ?? [String(base.page.code), String(other.page.code)];
    return [
      {
        surface: base.page.visit.surface,
        said: [hidden],
        message: 'Cannot answer for a hidden run in another way than for a missing one',
        against: { who: 'for a missing run', says: missing },
      },
    ];
  },
};
