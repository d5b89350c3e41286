import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { UsageError } from '../../lang/usage-error.js';
import type { RecordFlaw } from '../../protocol/record-flaws.js';
import { LONGEST_LINE } from '../../protocol/messages.js';

/** Where a line lies: its number, from 1, and its bytes, without the line break. */
export interface LinePlace {
  readonly line: number;
  readonly start: number;
  readonly length: number;
}

/** A line as text, or why it is none. */
export type ReadLine =
  | { readonly kind: 'text'; readonly place: LinePlace; readonly text: string; readonly isEnded: boolean }
  | { readonly kind: 'flaw'; readonly place: LinePlace; readonly flaw: RecordFlaw };

const CHUNK = 256 * 1024;
const NEWLINE = 0x0a;
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** A file of recorded pages, of which no more than one line is held at a time. Close it. */
export class RecordFile {
  readonly #handle: FileHandle;

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** The file at `path` (absolute). One that is missing or cannot be read is a usage error. */
  static async open(path: string): Promise<RecordFile> {
    try {
      const handle = await open(path, 'r');
      if ((await handle.stat()).isFile()) return new RecordFile(handle);
      await handle.close();
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new UsageError(`${unreadable(path)}: ${why}; run the tests that write it first`, { cause });
    }
    throw new UsageError(`${unreadable(path)}: it is no file`);
  }

  /** Every line that holds anything, from the first. A line beyond the limit is passed over without being kept. */
  async *lines(): AsyncGenerator<ReadLine> {
    let line: OpenLine = { line: 1, start: 0, length: 0, parts: [] };
    for (let at = 0; ;) {
      const { bytesRead, buffer } = await this.#handle.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, at);
      if (bytesRead === 0) break;
      at += bytesRead;
      const bytes = buffer.subarray(0, bytesRead);
      let from = 0;
      for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
        grow(line, bytes.subarray(from, end));
        yield* read(line, true);
        from = end + 1;
        line = { line: line.line + 1, start: line.start + line.length + 1, length: 0, parts: [] };
      }
      grow(line, bytes.subarray(from));
    }
    yield* read(line, false);
  }

  /** The text of a line that was read before. */
  async textAt({ start, length }: LinePlace): Promise<string> {
    const { buffer } = await this.#handle.read(Buffer.alloc(length), 0, length, start);
    return UTF8.decode(buffer);
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}

function unreadable(path: string): string {
  return `Cannot read the recorded pages "${path}"`;
}

interface OpenLine {
  readonly line: number;
  readonly start: number;
  length: number;
  parts: Uint8Array[];
}

function grow(line: OpenLine, bytes: Uint8Array): void {
  line.length += bytes.length;
  if (line.length > LONGEST_LINE) line.parts = [];
  else line.parts.push(bytes);
}

function* read({ line, start, length, parts }: OpenLine, isEnded: boolean): Generator<ReadLine> {
  const place = { line, start, length };
  if (length > LONGEST_LINE) {
    const flaw: RecordFlaw = { name: 'long-line', values: { limit: '8 MiB' } };
    yield { kind: 'flaw', place, flaw };
    return;
  }
  const text = decoded(Buffer.concat(parts));
  if (text === undefined) yield { kind: 'flaw', place, flaw: { name: 'no-utf8' } };
  else if (text.trim() !== '') yield { kind: 'text', place, text, isEnded };
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}
