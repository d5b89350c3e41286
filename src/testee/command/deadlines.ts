/** Watches that what is open is closed in time, with one timer for all of it. */
export class Deadlines {
  readonly #onLate: (id: string) => void;
  /** When each must be closed; since all of them may take equally long, the first one is due first. */
  readonly #due = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;

  /** `onLate` gets the id of what was not closed in time, and nothing more after that. */
  constructor(onLate: (id: string) => void) {
    this.#onLate = onLate;
  }

  /** `id` must be closed within `time` milliseconds. */
  open(id: string, time: number): void {
    this.#due.set(id, performance.now() + time);
    this.#timer ??= setTimeout(this.#look, time);
  }

  /** `id` is closed. Where nothing is open any more, what comes next may be due much sooner. */
  close(id: string): void {
    this.#due.delete(id);
    if (this.#due.size === 0) this.stop();
  }

  /** Watches nothing any more. */
  stop(): void {
    this.#due.clear();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  readonly #look = (): void => {
    const late = this.#first();
    this.#timer = undefined;
    if (late === undefined) return;
    const left = late.due - performance.now();
    if (left > 0) this.#timer = setTimeout(this.#look, left);
    // An answer may have come while this thread was busy: it is read before anybody is called late.
    else this.#timer = setTimeout(() => setImmediate(this.#verdict, late.id), 1);
  };

  readonly #verdict = (id: string): void => {
    this.#timer = undefined;
    if (this.#due.has(id)) {
      this.stop();
      this.#onLate(id);
    } else this.#look();
  };

  #first(): { readonly id: string; readonly due: number } | undefined {
    for (const [id, due] of this.#due) return { id, due };
    return undefined;
  }
}
