import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { ANSWERS, DIFFERENCE_WORDS, type Ask, type ReviewItem } from '../../harness/review.js';
import { snapshot } from '../../harness/snapshot.js';
import { UsageError } from '../../lang/usage-error.js';
import { visible } from '../../report/visible.js';
import { frozenBy } from '../frozen-by.js';
import { hasTerminal } from '../has-terminal.js';
import type { CommonFlags } from '../run-command.js';
import { runCommand } from '../run-command.js';

type SnapshotFlags = CommonFlags & { readonly update?: boolean; readonly review?: boolean };

/** `queue-truth snapshot [--update | --review]`. */
export function snapshotCommand({
  update = false,
  review = false,
  ...flags
}: SnapshotFlags): Promise<number> {
  const frozen = frozenBy();
  if (update && review)
    throw new UsageError('Cannot both accept everything and ask: give --update or --review');
  if (review && frozen === undefined && !hasTerminal())
    throw new UsageError('Cannot review snapshots without a terminal: nobody could answer');
  return runCommand('snapshot', flags, (project, options) =>
    snapshot(project, options, { update, frozen, ...(review ? { review: askAt(options.signal) } : {}) }),
  );
}

/**
 * Asks at the terminal, until the answer is one of those that are offered. Lines may be typed ahead. Ctrl-C and the end of input
 * are "quit".
 */
function askAt(signal: AbortSignal): Ask {
  // Not as a terminal: then Ctrl-C is a signal, as everywhere else.
  const terminal = createInterface({ input: process.stdin, terminal: false });
  const lines = terminal[Symbol.asyncIterator]();
  const aborted = once(signal, 'abort').then(() => ({ done: true, value: undefined }) as const);
  return async (item) => {
    process.stderr.write(`\n${itemLines(item).join('\n')}\n`);
    const offered = ANSWERS.filter((answer) => answer !== 'accept' || item.refusal === undefined);
    for (;;) {
      process.stderr.write(`${offered.join(', ')}? `);
      const line = await Promise.race([lines.next(), aborted]);
      const word = line.done === true ? 'quit' : line.value.trim().toLowerCase();
      const answer = offered.find((each) => word !== '' && each.startsWith(word));
      if (answer === undefined) continue;
      if (answer === 'quit' || item.number === item.total) terminal.close();
      return answer;
    }
  };
}

function itemLines({ number, total, file, kind, lines, refusal }: ReviewItem): readonly string[] {
  return [
    `${String(number)} of ${String(total)}  ${visible(file)}  ${DIFFERENCE_WORDS[kind]}`,
    ...lines.map((line) => `  ${visible(line)}`),
    ...(refusal === undefined ? [] : [`It cannot be accepted: ${refusal}`]),
  ];
}
