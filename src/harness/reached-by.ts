import type { CasePlan } from '../arbitrary/case-plan.js';
import type { Occurrence } from '../invariant/judge.js';
import type { Observation, SeenPage } from '../invariant/law.js';

/**
 * What a case has reached: each law whose condition occurred on a surface, with each state that a page of it showed, and the
 * way there: surface, scene and viewer.
 */
export function reachedBy(
  { pages }: Observation,
  occurred: readonly Occurrence[],
  { viewer }: CasePlan,
): readonly string[] {
  const ways = new Set(
    pages.flatMap((page) =>
      statesOn(page).map((state) => `${page.visit.surface} ${page.scene.kind} ${viewer} ${state}`),
    ),
  );
  return occurred.flatMap(({ law, surface }) =>
    [...ways].filter((way) => way.startsWith(`${surface} `)).map((way) => `${law} ${way}`),
  );
}

/** The states of the runs that a page shows. */
function statesOn({ scene, reading }: SeenPage): readonly string[] {
  return [...reading.regions.keys()].flatMap((run) => {
    const label = scene.labels[run];
    return label?.visible === true ? [`${label.truth} ${label.phase}`] : [];
  });
}
