import type { Contract } from '../contract/contract.js';
import { assertNever } from '../lang/assert-never.js';
import type { OperationRun } from '../operation/operation-run.js';
import { deriveProgress, type ItemCounts, type Progress, type Step } from '../truth/derive-progress.js';
import type { TruthVerdict } from '../truth/truth-verdict.js';
import { fill } from './fill.js';
import type { ProgressModel } from './page-model.js';
import { isQuotable } from './quotable.js';

/** What can be said of how far a run has come, with a bar only where its counts still move. */
export function progressWords(run: OperationRun, verdict: TruthVerdict, contract: Contract): ProgressModel {
  const progress = deriveProgress(run, verdict);
  const counts = 'counts' in progress ? progress.counts : undefined;
  const lines = [...hintLines(progress, contract), ...countLines(counts, verdict, contract)];
  const isLive = 'live' in progress && progress.live;
  if (!isLive || counts === undefined) return { lines };
  return {
    lines,
    bar: { value: counts.processed, max: counts.total, name: contract.phrases.fields.progress },
  };
}

function hintLines(progress: Progress, contract: Contract): readonly string[] {
  const phrases = contract.phrases.progress;
  switch (progress.kind) {
    case 'pending':
      return [phrases.pending];
    case 'phased':
      return stepLines(progress.step, contract);
    case 'composite':
      return [fill(phrases.composite, { ...progress.parts })];
    case 'none':
    case 'determinate':
      return [];
    default:
      return assertNever(progress);
  }
}

function stepLines({ name, index, total }: Step, contract: Contract): readonly string[] {
  return isQuotable(name, contract)
    ? [fill(contract.phrases.progress.phased, { phase: name, index, total })]
    : [];
}

function countLines(
  counts: ItemCounts | undefined,
  { truth }: TruthVerdict,
  contract: Contract,
): readonly string[] {
  if (counts === undefined) return [];
  const phrases = contract.phrases.progress;
  const isOld = truth === 'likely_stale' || truth === 'unsupported';
  const done = fill(isOld ? phrases.lastReported : phrases.counted, { ...counts });
  return counts.failed > 0 ? [done, fill(phrases.failed, { failed: counts.failed })] : [done];
}
