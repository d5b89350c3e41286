import { readFile } from 'node:fs/promises';
import { UsageError } from '../lang/usage-error.js';
import type { LogEvent } from '../verdict/event.js';
import { parseLog } from '../verdict/parse-log.js';

/** The events of a log, `file` (absolute), which people know as `shown`. What is no log is a usage error that names the line. */
export async function readLog(file: string, shown: string): Promise<readonly LogEvent[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw new UsageError(
      `Cannot read the log "${shown}": ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
  const parsed = parseLog(text);
  if (parsed.kind === 'ok') return parsed.value;
  const { line, key, message } = parsed.error;
  throw new UsageError(
    `Cannot use the log ${shown}:${String(line)}${key === '' ? '' : ` ${key}`}: ${message}`,
  );
}
