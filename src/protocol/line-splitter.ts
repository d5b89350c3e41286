const NEWLINE = 0x0a;

/** What a splitter made of the bytes so far. */
export interface Split {
  /** Whole lines without their line break; views of the bytes that came, to be read before more is pushed. */
  readonly lines: readonly Uint8Array[];
  /** Whether a line is longer than allowed. Nothing after it is split. */
  readonly isTooLong: boolean;
}

/** Cuts bytes, as they come, into lines of at most `longest` bytes. Each byte is looked at once. */
export class LineSplitter {
  readonly #longest: number;
  #parts: Uint8Array[] = [];
  #length = 0;

  constructor(longest: number) {
    this.#longest = longest;
  }

  /** The lines that `bytes` complete. */
  push(bytes: Uint8Array): Split {
    const lines: Uint8Array[] = [];
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      if (this.#length + end - start > this.#longest) return { lines, isTooLong: true };
      lines.push(this.#completed(bytes.subarray(start, end)));
      start = end + 1;
    }
    if (start < bytes.length) {
      this.#parts.push(bytes.subarray(start));
      this.#length += bytes.length - start;
    }
    return { lines, isTooLong: this.#length > this.#longest };
  }

  /** What came after the last line break. */
  get rest(): Uint8Array {
    return joined(this.#parts, this.#length);
  }

  #completed(end: Uint8Array): Uint8Array {
    if (this.#length === 0) return end;
    const line = joined([...this.#parts, end], this.#length + end.length);
    this.#parts = [];
    this.#length = 0;
    return line;
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
