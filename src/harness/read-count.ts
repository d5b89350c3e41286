import { pagesInWords } from './pages-in-words.js';

/** How many pages were read in which way. */
export interface ReadCounts {
  readonly light: number;
  readonly confirmed: number;
  /** Pages that were handed over, by what was beyond the light reader. */
  readonly beyond: ReadonlyMap<string, number>;
}

/** How many of the reasons why pages were handed over are named. */
const REASONS = 4;

/** Counts pages by the way in which they were read. */
export class ReadCount {
  #light = 0;
  #confirmed = 0;
  #beyond = new Map<string, number>();

  add({ light = 0, confirmed = 0, beyond = new Map() }: Partial<ReadCounts>): void {
    this.#light += light;
    this.#confirmed += confirmed;
    for (const [what, count] of beyond) this.#beyond.set(what, (this.#beyond.get(what) ?? 0) + count);
  }

  /** What was counted since this was last asked. */
  take(): ReadCounts {
    const counts = { light: this.#light, confirmed: this.#confirmed, beyond: this.#beyond };
    this.#light = 0;
    this.#confirmed = 0;
    this.#beyond = new Map();
    return counts;
  }

  /** What was counted, in words. */
  notes(): readonly string[] {
    const handed = [...this.#beyond.values()].reduce((sum, count) => sum + count, 0);
    const why = [...this.#beyond.keys()].sort().slice(0, REASONS).join(', ');
    return [
      `read: ${pagesInWords(this.#light)} of a light tree, ${String(this.#confirmed)} of them by jsdom as well, to the same effect`,
      ...(handed === 0 ? [] : [`read by jsdom alone: ${pagesInWords(handed)} (${why})`]),
    ];
  }
}
