import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../lang/usage-error.js';
import type { LogEvent } from '../verdict/event.js';
import { makeFolder } from './make-folder.js';

/**
 * The log of one run, begun anew in `folder`, written line by line as things happen. Close it.
 *
 * A folder that cannot be written is a usage error.
 */
export class EventLog {
  readonly #file: number;

  constructor(folder: string) {
    try {
      makeFolder(folder);
      this.#file = openSync(join(folder, 'run.ndjson'), 'w');
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new UsageError(`Cannot write the log of this run: ${why}`, { cause });
    }
  }

  /** Appends one event as one line. */
  write(event: LogEvent): void {
    writeSync(this.#file, `${JSON.stringify(event)}\n`);
  }

  close(): void {
    closeSync(this.#file);
  }
}
