import { resolve } from 'node:path';
import { loggedBase } from '../../harness/base.js';
import { readLog } from '../../harness/read-log.js';
import { UsageError } from '../../lang/usage-error.js';
import { exitCode } from '../../verdict/exit-code.js';
import { wholeRun } from '../../verdict/merge-headers.js';
import { changeBetween } from '../../verdict/compare-runs.js';
import { verdictOf } from '../../verdict/verdict-of.js';
import { writeReports } from '../output.js';
import type { CommonFlags } from '../run-command.js';
import { folderFor, wantsColour } from '../run-command.js';

/** `queue-truth report <log...>`. */
export async function reportCommand(
  logs: readonly string[],
  flags: CommonFlags & { readonly base?: string },
): Promise<number> {
  const cwd = folderFor(flags);
  const events = (await Promise.all(logs.map((log) => readLog(resolve(cwd, log), log)))).flat();
  const headers = events.flatMap((event) => (event.kind === 'header' ? [event] : []));
  const whole = wholeRun(headers);
  if (whole.kind === 'err') throw new UsageError(whole.error);
  const merged = verdictOf(events);
  const base = flags.base === undefined ? undefined : await loggedBase(flags.base, cwd);
  const outcome =
    base === undefined ? merged : { ...merged, change: changeBetween(base.outcome, merged, base.name) };
  await writeReports(outcome, {
    reporters: flags.reporter ?? [],
    quiet: flags.quiet === true,
    colour: wantsColour(flags),
    cwd,
    cases: { root: cwd },
  });
  return exitCode(outcome.verdict);
}
