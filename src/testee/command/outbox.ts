import type { Writable } from 'node:stream';
import type { LinePart } from '../../protocol/write-message.js';

/** Writes lines into a pipe: those of one turn at once, and no more while the pipe is full. */
export class Outbox {
  readonly #pipe: Writable;
  #waiting: LinePart[] = [];
  #isScheduled = false;
  #isFull = false;

  constructor(pipe: Writable) {
    this.#pipe = pipe;
  }

  /** Takes a line, with its line break. */
  push(...line: readonly LinePart[]): void {
    this.#waiting.push(...line);
    if (this.#isScheduled || this.#isFull) return;
    this.#isScheduled = true;
    queueMicrotask(() => {
      this.#flush();
    });
  }

  /** Writes a last line, and ends the pipe. */
  end(line: LinePart): void {
    this.#waiting.push(line);
    this.#isFull = true;
    this.#pipe.end(this.#taken());
  }

  #flush(): void {
    this.#isScheduled = false;
    if (this.#isFull || this.#waiting.length === 0) return;
    if (this.#pipe.write(this.#taken())) return;
    this.#isFull = true;
    this.#pipe.once('drain', () => {
      this.#isFull = false;
      this.#flush();
    });
  }

  #taken(): Uint8Array {
    const bytes = this.#waiting.map((part) => (typeof part === 'string' ? Buffer.from(part) : part));
    this.#waiting = [];
    return Buffer.concat(bytes);
  }
}
