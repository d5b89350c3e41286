import { err, ok, type Result } from '../lang/result.js';
import type { LogEvent } from './event.js';
import { eventSchema } from './event-schema.js';

/** Why a log cannot be read. `line` counts from 1; `key` is the path of the field, '' for the line as a whole. */
export interface LogError {
  readonly line: number;
  readonly key: string;
  readonly message: string;
}

/** The events of a log, one JSON object a line. Empty lines are skipped; the first line that is wrong ends it. */
export function parseLog(text: string): Result<readonly LogEvent[], LogError> {
  const lines = text.split('\n');
  const events: LogEvent[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const event = parseLine({ line, number: at + 1, isLast: at === lines.length - 1 });
    if (event.kind === 'err') return event;
    events.push(event.value);
  }
  return ok(events);
}

interface LogLine {
  readonly line: string;
  readonly number: number;
  /** Whether no line break follows: a writer that was stopped leaves such a line. */
  readonly isLast: boolean;
}

function parseLine({ line, number, isLast }: LogLine): Result<LogEvent, LogError> {
  const json = parseJson(line);
  if (json.kind === 'err') {
    return problem(number, '', isLast ? 'it is cut off; the run stopped while writing it' : json.error);
  }
  const event = eventSchema.safeParse(json.value);
  if (event.success) return ok(event.data);
  const [issue] = event.error.issues;
  return problem(number, issue?.path.join('.') ?? '', issue?.message ?? 'it is no event');
}

function parseJson(line: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(line));
  } catch {
    return err('it is not JSON');
  }
}

function problem(line: number, key: string, reason: string): Result<never, LogError> {
  const place = key === '' ? `line ${line}` : `line ${line}, "${key}"`;
  return err({ line, key, message: `Cannot read ${place} of the log: ${reason}` });
}
