import { resolve } from 'node:path';
import type { Replay } from '../../harness/replay.js';
import { replay } from '../../harness/replay.js';
import { print, writeReports } from '../output.js';
import type { CommonFlags } from '../run-command.js';
import { openRunOptions, projectFor, wantsColour } from '../run-command.js';

const CODES = { FIXED: 0, FAILED: 1, 'CANNOT REPLAY': 2 } as const;

/** `queue-truth replay <case> [--keep]`. */
export async function replayCommand(
  id: string,
  flags: CommonFlags & { readonly keep?: boolean },
): Promise<number> {
  const { project } = await projectFor(flags);
  const { options, done } = openRunOptions('replay', flags);
  const answer = await replay(project, options, { id, keep: flags.keep === true }).finally(done);
  if (answer.kind === 'judged' && (answer.result !== 'FIXED' || (flags.reporter ?? []).length > 0)) {
    writeReports(answer.outcome, {
      reporters: flags.reporter ?? [],
      quiet: true,
      colour: wantsColour(flags),
      cwd: resolve(flags.cwd ?? '.'),
    });
  }
  const toStdout = (flags.reporter ?? []).some(({ file }) => file === undefined);
  if (!toStdout) print(`${lines(id, answer).join('\n')}\n`);
  return answer.kind === 'unusable' ? CODES['CANNOT REPLAY'] : CODES[answer.result];
}

function lines(id: string, answer: Replay): readonly string[] {
  if (answer.kind === 'unusable') return [`CANNOT REPLAY ${id}: ${answer.reason}`];
  const says = {
    FIXED: `FIXED ${id}: no law is broken any more`,
    FAILED: `FAILED ${id}: it still breaks what is named above`,
    'CANNOT REPLAY': `CANNOT REPLAY ${id}: the testee gave no usable answer`,
  }[answer.result];
  return [...(answer.kept === undefined ? [] : [`Kept as ${answer.kept}; every check runs it first`]), says];
}
