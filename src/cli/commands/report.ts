import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UsageError } from '../../lang/usage-error.js';
import type { LogEvent } from '../../verdict/event.js';
import { exitCode } from '../../verdict/exit-code.js';
import { wholeRun } from '../../verdict/merge-headers.js';
import { parseLog } from '../../verdict/parse-log.js';
import { verdictOf } from '../../verdict/verdict-of.js';
import { writeReports } from '../output.js';
import type { CommonFlags } from '../run-command.js';
import { folderFor, wantsColour } from '../run-command.js';

/** `queue-truth report <log...>`. */
export async function reportCommand(logs: readonly string[], flags: CommonFlags): Promise<number> {
  const cwd = folderFor(flags);
  const events = (await Promise.all(logs.map((log) => eventsOf(resolve(cwd, log), log)))).flat();
  const headers = events.flatMap((event) => (event.kind === 'header' ? [event] : []));
  const whole = wholeRun(headers);
  if (whole.kind === 'err') throw new UsageError(whole.error);
  const outcome = verdictOf(events);
  await writeReports(outcome, {
    reporters: flags.reporter ?? [],
    quiet: flags.quiet === true,
    colour: wantsColour(flags),
    cwd,
    cases: { root: cwd },
  });
  return exitCode(outcome.verdict);
}

async function eventsOf(file: string, shown: string): Promise<readonly LogEvent[]> {
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
