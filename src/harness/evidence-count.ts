import type { CheckId, LawId } from '../contract/checks.js';
import type { Surface } from '../contract/vocabulary.js';
import type { Occurrence } from '../invariant/judge.js';

/** How often the condition of each law has occurred on each surface, and how often it was broken there. */
export class EvidenceCount {
  readonly #counts = new Map<string, { law: LawId; surface: Surface; occurred: number; broken: number }>();

  add(occurrences: readonly Occurrence[]): void {
    for (const { law, surface, occurred, broken } of occurrences) {
      const key = `${law} ${surface}`;
      const count = this.#counts.get(key) ?? { law, surface, occurred: 0, broken: 0 };
      count.occurred += occurred;
      count.broken += broken;
      this.#counts.set(key, count);
    }
  }

  has(check: CheckId, surface: Surface): boolean {
    return (this.#counts.get(`${check} ${surface}`)?.occurred ?? 0) > 0;
  }

  /** One for each law and surface where its condition occurred, in the order in which it first did. */
  get occurrences(): readonly Occurrence[] {
    return [...this.#counts.values()];
  }
}
