/** The last bytes of a stream, at most so many. */
export class Tail {
  readonly #most: number;
  #parts: Uint8Array[] = [];
  #length = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Adds what came; forgets what is no longer among the last. */
  push(bytes: Uint8Array): void {
    this.#parts.push(bytes.length > this.#most ? bytes.subarray(bytes.length - this.#most) : bytes);
    this.#length += bytes.length;
    if (this.#length > 2 * this.#most) this.#cut();
  }

  /** The last bytes as text. A character that was cut is replaced. */
  get text(): string {
    this.#cut();
    return Buffer.concat(this.#parts).toString('utf8');
  }

  #cut(): void {
    const whole = Buffer.concat(this.#parts);
    // A copy: a view would hold on to all of it.
    this.#parts = [Buffer.from(whole.subarray(Math.max(0, whole.length - this.#most)))];
    this.#length = this.#parts[0]?.length ?? 0;
  }
}
