import type { SeenPage } from '../invariant/law.js';
import type { AskedPage } from '../reading/reader.js';

/** What to read a page for: the regions of all runs, on the page of one run of that one alone. */
export function askedPage({ visit, scene }: Pick<SeenPage, 'visit' | 'scene'>): AskedPage {
  const { surface, run } = visit;
  return { surface, runs: run === null ? scene.world.runs.map(({ id }) => id) : [run] };
}
