import type { Contract } from '../contract/contract.js';
import type { Instant } from '../lang/units.js';
import type { OperationRun } from '../operation/operation-run.js';
import type { Engine } from '../truth/derive-truth.js';
import { storedField } from '../truth/stored-value.js';
import { parseTimestamp } from '../truth/timestamp.js';
import type { TruthVerdict } from '../truth/truth-verdict.js';

/** A run with what is true of it. */
export interface JudgedRun {
  readonly run: OperationRun;
  readonly verdict: TruthVerdict;
}

/**
 * `runs` judged and in the order of a page: likely stale ones, other active ones, each from the oldest on; then
 * unknown and finished ones from the newest on. The order in which they are stored plays no part.
 */
export function judgeRuns(
  runs: readonly OperationRun[],
  by: { readonly contract: Contract; readonly engine: Engine; readonly now: Instant },
): readonly JudgedRun[] {
  return runs
    .map((run) => ({ run, verdict: by.engine(run, by.contract, by.now) }))
    .map((judged) => ({ judged, rank: rank(judged.verdict), key: sortKey(judged) }))
    .sort((a, b) => a.rank - b.rank || compare(a.key, b.key) || compare(a.judged.run.id, b.judged.run.id))
    .map(({ judged }) => judged);
}

/** Whether a run is queued or running, also where nothing more can be said of it. */
export function isActive({ verdict }: JudgedRun): boolean {
  return verdict.phase === 'queued' || verdict.phase === 'running';
}

function rank({ truth, phase }: TruthVerdict): number {
  if (truth === 'likely_stale') return 0;
  if (phase === 'unknown') return 2;
  return phase === 'terminal' ? 3 : 1;
}

/** Lower comes first; what is not known comes last. */
function sortKey({ run, verdict }: JudgedRun): number {
  if (verdict.truth === 'fresh' || verdict.truth === 'likely_stale') return 0 - verdict.age;
  const moment =
    verdict.truth === 'unsupported' ? verdict.age : parseTimestamp(storedField(run, 'completed_at'));
  return moment.kind === 'known' ? 0 - moment.value : Infinity;
}

function compare<T extends string | number>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
