import type { Writable } from 'node:stream';

/** Writes lines into a pipe: those of one turn at once, and no more while the pipe is full. */
export class Outbox {
  readonly #pipe: Writable;
  #waiting: string[] = [];
  #isScheduled = false;
  #isFull = false;

  constructor(pipe: Writable) {
    this.#pipe = pipe;
  }

  /** Takes a line, with its line break. */
  push(line: string): void {
    this.#waiting.push(line);
    if (this.#isScheduled || this.#isFull) return;
    this.#isScheduled = true;
    queueMicrotask(() => {
      this.#flush();
    });
  }

  /** Writes a last line, and ends the pipe. */
  end(line: string): void {
    this.#waiting.push(line);
    this.#isFull = true;
    this.#pipe.end(this.#waiting.join(''));
    this.#waiting = [];
  }

  #flush(): void {
    this.#isScheduled = false;
    if (this.#isFull || this.#waiting.length === 0) return;
    const lines = this.#waiting.join('');
    this.#waiting = [];
    if (this.#pipe.write(lines)) return;
    this.#isFull = true;
    this.#pipe.once('drain', () => {
      this.#isFull = false;
      this.#flush();
    });
  }
}
