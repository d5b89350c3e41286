import { ANY_SHOWN_RUN } from './about.js';
import { firstWords, requiredClaims } from './claim-levels.js';
import type { RunLaw } from './law.js';

/** FR-358-010: the lifecycle banner is read before any diagnostics. */
export const bannerBeforeDiagnostics: RunLaw = {
  kind: 'run',
  id: 'banner-before-diagnostics',
  says: 'The lifecycle banner stands before the diagnostics, and is there when there is something to say',
  broken: 'The lifecycle banner is missing or below the diagnostics',
  why: 'a person who opens the page reads raw facts before the one sentence that explains them',
  instead: 'render the banner as the first part of the page, above the diagnostics section',
  good: '<main><p data-lifecycle-banner>Likely stale</p><section data-diagnostics>...</section></main>',
  bad: '<main><section data-diagnostics>...</section><p data-lifecycle-banner>Likely stale</p></main>',
  about: {
    ...ANY_SHOWN_RUN,
    where: ({ contract, surface }) => contract.surfaces[surface]?.banner !== undefined,
  },
  appliesTo: ({ contract, surface, regions }) =>
    regions.length > 0 && contract.surfaces[surface]?.banner !== undefined,
  check: (subject) => {
    const { surface, run } = subject;
    const banners = subject.regions.flatMap((region) => region.banners);
    const below = banners.filter(
      ({ position }) => position !== 'before-diagnostics' && position !== 'no-diagnostics',
    );
    const absent = banners.length === 0 && requiredClaims(subject).length > 0;
    return [
      ...below.map(({ text }) => ({
        surface,
        run: run.id,
        said: [text],
        message: 'Cannot put the lifecycle banner below the beginning of the diagnostics',
      })),
      ...(absent
        ? [
            {
              surface,
              run: run.id,
              said: firstWords(subject),
              message: 'Cannot do without a lifecycle banner here',
            },
          ]
        : []),
    ];
  },
};
