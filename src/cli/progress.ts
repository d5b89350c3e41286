import type { Progress } from '../harness/run-options.js';

/** Milliseconds between two updates. */
const BEAT = 100;

/** A line on a terminal that says how far a run has come. On anything else it says nothing. */
export class ProgressLine {
  #last = 0;
  #shown = false;
  readonly #live: boolean;

  constructor(quiet: boolean) {
    this.#live = process.stderr.isTTY && !quiet;
  }

  /** Shows `progress`, at most ten times a second. */
  show({ part, done, total, findings }: Progress): void {
    const now = performance.now();
    if (!this.#live || now - this.#last < BEAT) return;
    this.#last = now;
    this.#shown = true;
    const of = total === undefined ? String(done) : `${String(done)} of ${String(total)}`;
    const found = findings === 0 ? '' : `, ${String(findings)} findings so far`;
    process.stderr.write(`\r\u001B[2K${part}: ${of}${found}`);
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#shown) process.stderr.write('\r\u001B[2K');
    this.#shown = false;
  }
}
