import type { Surface } from '../contract/vocabulary.js';
import type { Fault } from '../protocol/fault.js';

/** How many faults in a row a surface may have before no more is asked of it. */
const PATIENCE = 3;

/** One cause of faults, and how many more there were of it. */
export interface Trouble {
  readonly fault: Fault;
  /** Absent where it came before any case. */
  readonly case?: string;
  readonly more: number;
}

interface Refusals {
  readonly count: number;
  /** Of the last one. */
  readonly reason: string;
}

/** Answers without fault, by surface. */
export interface AnswerCounts {
  readonly pages: ReadonlyMap<Surface, number>;
  readonly refusals: ReadonlyMap<Surface, Refusals>;
}

/** What the testee could not do, surface by surface. Gives up on a surface after more than three faults in a row. */
export class Troubles {
  readonly #inARow = new Map<Surface, number>();
  readonly #faults = new Map<string, Trouble>();
  readonly #pages = new Map<Surface, number>();
  readonly #refusals = new Map<Surface, Refusals>();

  /** A usable answer came. */
  answered(surface: Surface): void {
    this.#inARow.set(surface, 0);
    this.#pages.set(surface, this.pages(surface) + 1);
  }

  /** The testee said that it cannot, or will not, show this. */
  refused(surface: Surface, reason: string): void {
    this.#inARow.set(surface, 0);
    this.#refusals.set(surface, { count: this.refusals(surface) + 1, reason });
  }

  /** A fault came, in the named case. */
  failed(surface: Surface, fault: Fault, caseId: string): void {
    this.#inARow.set(surface, (this.#inARow.get(surface) ?? 0) + 1);
    this.#add(fault, caseId);
  }

  /** A fault came that belongs to no page; in the named case, if one was tried. */
  strayed(fault: Fault, caseId: string | undefined): void {
    this.#add(fault, caseId);
  }

  /** The named case was tried once more, alone: what did not fail again there is called a flake, and stays a fault. */
  triedAgain(caseId: string, again: Troubles): void {
    const isThere = ({ kind, surface }: Fault) =>
      again.faults.some(({ fault }) => fault.kind === kind && fault.surface === surface);
    for (const [key, trouble] of this.#faults) {
      if (trouble.case !== caseId || isThere(trouble.fault)) continue;
      const message = `${trouble.fault.message}; it did not fail again when the case was tried alone: a flake`;
      this.#faults.set(key, { ...trouble, fault: { ...trouble.fault, message } });
    }
  }

  /** How many answers there were without fault. */
  get answers(): AnswerCounts {
    return { pages: this.#pages, refusals: this.#refusals };
  }

  /** Counts answers without fault that were given elsewhere. */
  absorb({ pages, refusals }: AnswerCounts): void {
    for (const [surface, count] of pages) {
      this.#inARow.set(surface, 0);
      this.#pages.set(surface, this.pages(surface) + count);
    }
    for (const [surface, { count, reason }] of refusals) {
      this.#inARow.set(surface, 0);
      this.#refusals.set(surface, { count: this.refusals(surface) + count, reason });
    }
  }

  #add(fault: Fault, caseId: string | undefined): void {
    const key = [fault.kind, fault.surface, fault.message].join('\n');
    const known = this.#faults.get(key);
    const first = known?.case ?? caseId;
    const more = known === undefined ? 0 : known.more + 1;
    this.#faults.set(key, { fault, ...(first === undefined ? {} : { case: first }), more });
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
    return this.#refusals.get(surface)?.reason;
  }

  /** How many pages of `surface` the testee would not show. */
  refusals(surface: Surface): number {
    return this.#refusals.get(surface)?.count ?? 0;
  }

  /** How many faults there were, of all causes. */
  get count(): number {
    return this.faults.reduce((sum, { more }) => sum + 1 + more, 0);
  }

  /** Every cause of faults, in the order of first appearance. */
  get faults(): readonly Trouble[] {
    return [...this.#faults.values()];
  }
}
