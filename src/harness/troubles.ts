import type { Surface } from '../contract/vocabulary.js';
import type { Fault } from '../protocol/fault.js';

/** How many faults in a row a surface may have before no more is asked of it. */
const PATIENCE = 3;

/** One cause of faults, and how many more there were of it. */
export interface Trouble {
  readonly fault: Fault;
  readonly case: string;
  readonly more: number;
}

/** What the testee could not do, surface by surface. Gives up on a surface after more than three faults in a row. */
export class Troubles {
  readonly #inARow = new Map<Surface, number>();
  readonly #faults = new Map<string, Trouble>();
  readonly #pages = new Map<Surface, number>();
  readonly #refusals = new Map<Surface, string>();

  /** A usable answer came. */
  answered(surface: Surface): void {
    this.#inARow.set(surface, 0);
    this.#pages.set(surface, this.pages(surface) + 1);
  }

  /** The testee said that it cannot, or will not, show this. */
  refused(surface: Surface, reason: string): void {
    this.#inARow.set(surface, 0);
    this.#refusals.set(surface, reason);
  }

  /** A fault came, in the named case. */
  failed(surface: Surface, fault: Fault, caseId: string): void {
    this.#inARow.set(surface, (this.#inARow.get(surface) ?? 0) + 1);
    const key = [fault.kind, surface, fault.message].join('\n');
    const known = this.#faults.get(key);
    this.#faults.set(key, {
      fault,
      case: known?.case ?? caseId,
      more: known === undefined ? 0 : known.more + 1,
    });
  }

  /** Whether no more pages should be asked of `surface`. */
  gaveUp(surface: Surface): boolean {
    return (this.#inARow.get(surface) ?? 0) > PATIENCE;
  }

  /** How many pages of `surface` came. */
  pages(surface: Surface): number {
    return this.#pages.get(surface) ?? 0;
  }

  /** The last reason why the testee would not show `surface`, if it ever gave one. */
  refusal(surface: Surface): string | undefined {
    return this.#refusals.get(surface);
  }

  /** Every cause of faults, in the order of first appearance. */
  get faults(): readonly Trouble[] {
    return [...this.#faults.values()];
  }
}
