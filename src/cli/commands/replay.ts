import { resolve } from 'node:path';
import type { Replay, ReplayResult } from '../../harness/replay.js';
import { replay } from '../../harness/replay.js';
import type { Outcome } from '../../verdict/outcome.js';
import { print, writeReports } from '../output.js';
import type { CommonFlags } from '../run-command.js';
import { openRunOptions, projectFor, wantsColour } from '../run-command.js';

const CODES = { FIXED: 0, FAILED: 1, 'CANNOT REPLAY': 2, INTERRUPTED: 130 } as const;

/** `queue-truth replay <case> [--keep]`. */
export async function replayCommand(
  id: string,
  flags: CommonFlags & { readonly keep?: boolean },
): Promise<number> {
  const { project } = await projectFor(flags);
  const { options, done } = openRunOptions('replay', flags);
  const answer = await replay(project, options, { id, keep: flags.keep === true }).finally(done);
  if (
    answer.kind === 'judged' &&
    (hasSomethingToReport(answer.outcome) || (flags.reporter ?? []).length > 0)
  ) {
    await writeReports(answer.outcome, {
      reporters: flags.reporter ?? [],
      quiet: true,
      colour: wantsColour(flags),
      cwd: resolve(flags.cwd ?? '.'),
      cases: project,
    });
  }
  const toStdout = (flags.reporter ?? []).some(({ file }) => file === undefined);
  if (!toStdout) print(`${lines(id, answer).join('\n')}\n`);
  return answer.kind === 'unusable' ? CODES['CANNOT REPLAY'] : CODES[answer.result.kind];
}

function hasSomethingToReport({ findings, faults }: Outcome): boolean {
  return findings.length + faults.length > 0;
}

function lines(id: string, answer: Replay): readonly string[] {
  if (answer.kind === 'unusable') return [`CANNOT REPLAY ${id}: ${answer.reason}`];
  const says = answer.recorded ? recordedSentence(id, answer.result) : sentence(id, answer.result);
  return [...(answer.kept === undefined ? [] : [`Kept as ${answer.kept}; every check runs it first`]), says];
}

/** Of recorded pages: they stay what they are, so that mending the application shows only once they are recorded again. */
function recordedSentence(id: string, result: ReplayResult): string {
  switch (result.kind) {
    case 'FIXED':
      return `FIXED ${id}: judged again, its recorded pages break no law any more; nothing was rendered`;
    case 'FAILED':
      return `FAILED ${id}: judged again, its recorded pages still break what is named above; a mended page shows once it is recorded again`;
    case 'CANNOT REPLAY':
    case 'INTERRUPTED':
      return sentence(id, result);
  }
}

function sentence(id: string, result: ReplayResult): string {
  switch (result.kind) {
    case 'FIXED':
      return `FIXED ${id}: no law is broken any more`;
    case 'FAILED':
      return `FAILED ${id}: it still breaks what is named above`;
    case 'CANNOT REPLAY':
      return `CANNOT REPLAY ${id}: ${result.reason}`;
    case 'INTERRUPTED':
      return `INTERRUPTED ${id}: nothing follows from what was seen so far`;
  }
}
