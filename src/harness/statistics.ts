import type { CasePlan } from '../arbitrary/case-plan.js';
import { classesOf, DIMENSIONS, type Dimension } from '../arbitrary/classes.js';

/** How the cases of a run are spread over the classes of the spec. */
export class Statistics {
  readonly #counts = new Map<Dimension, Map<string, number>>();

  /** Counts the classes of a case and of each of its runs. */
  add(plan: CasePlan): void {
    for (const { dimension, name } of classesOf(plan)) {
      const counts = this.#counts.get(dimension) ?? new Map<string, number>();
      counts.set(name, (counts.get(name) ?? 0) + 1);
      this.#counts.set(dimension, counts);
    }
  }

  /** A line for each dimension, its classes from the most frequent on, in per cent. */
  lines(): readonly string[] {
    return DIMENSIONS.flatMap((dimension) => {
      const counts = [...(this.#counts.get(dimension) ?? [])];
      const all = counts.reduce((sum, [, count]) => sum + count, 0);
      const shares = counts
        .sort(([one, left], [other, right]) => right - left || (one < other ? -1 : 1))
        .map(([name, count]) => `${name} ${((100 * count) / all).toFixed(1)} %`);
      return shares.length === 0 ? [] : [`statistics of ${dimension}: ${shares.join(', ')}`];
    });
  }
}
