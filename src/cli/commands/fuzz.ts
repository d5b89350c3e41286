import { fuzz, FUZZ_RUNS } from '../../harness/fuzz.js';
import type { CommonFlags } from '../run-command.js';
import { runCommand } from '../run-command.js';
import { CASES_GROWTH, keepHeapSmall } from '../small-heap.js';

/** `queue-truth fuzz`. With `--time` alone, only time limits the number of cases. */
export function fuzzCommand(
  flags: CommonFlags & {
    readonly runs?: number;
    readonly time?: number;
    readonly statistics?: boolean;
    readonly corpus?: boolean;
  },
): Promise<number> {
  keepHeapSmall(CASES_GROWTH);
  return runCommand('fuzz', flags, (project, options) => {
    const untold = flags.time === undefined ? (project.config.fuzz.runs ?? FUZZ_RUNS) : Infinity;
    const { runs = untold, time = Infinity, statistics = false, corpus = true } = flags;
    return fuzz(project, options, { runs, time, statistics, keepsCorpus: corpus && Number.isFinite(time) });
  });
}
