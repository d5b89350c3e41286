import type { Contract } from '../contract/contract.js';
import type { ActivePhase } from '../contract/vocabulary.js';
import { unknown } from '../lang/known.js';
import { millis, type Instant } from '../lang/units.js';
import type { OperationRun } from '../operation/operation-run.js';
import { age } from './age.js';
import { orphanReport, reconciliation, type Evidence } from './evidence.js';
import { ownEntry, storedField } from './stored-value.js';
import type { Reconciled, Terminal, TruthVerdict } from './truth-verdict.js';

/** Says what is true of a run at a moment, and why. */
export type Engine = (run: OperationRun, contract: Contract, now: Instant) => TruthVerdict;

/**
 * What is true of `run` at `now`, and why.
 *
 * Total: stored data of any shape gets a verdict, and what cannot be judged is `unsupported` with the first reason
 * that holds of unknown-status, exempt-type, malformed-timestamp, no-timestamp. Only status, anchors and trusted
 * evidence decide; counts, hints and the initiator do not.
 *
 * Source: specs/358-operationrun-queue-truth/spec.md, FR-358-002.
 */
export function deriveTruth(run: OperationRun, contract: Contract, now: Instant): TruthVerdict {
  const phase = ownEntry(contract.persisted.status, storedField(run, 'status'));
  if (phase === 'terminal') return finished(run, contract);
  const report = orphanReportOf(run, contract);
  if (phase === undefined) {
    const reason = 'unknown-status';
    return { truth: 'unsupported', reason, phase: 'unknown', age: unknown(reason), ...report };
  }
  return { ...active({ run, phase, contract, now }), ...report };
}

function finished(run: OperationRun, contract: Contract): Reconciled | Terminal {
  const evidence = reconciliation(run, contract.evidence);
  if (evidence.kind === 'unknown') return { truth: 'terminal', phase: 'terminal' };
  const { source, at } = evidence.value;
  return { truth: 'reconciled', phase: 'terminal', source, reconciledAt: at };
}

function orphanReportOf(run: OperationRun, contract: Contract): { readonly orphanedBy?: Evidence } {
  const report = orphanReport(run, contract.evidence);
  return report.kind === 'known' ? { orphanedBy: report.value } : {};
}

interface ActiveRun {
  readonly run: OperationRun;
  readonly phase: ActivePhase;
  readonly contract: Contract;
  readonly now: Instant;
}

function active({ run, phase, contract, now }: ActiveRun): TruthVerdict {
  const { anchors, types, default: usual } = contract.lifecycle;
  const elapsed = age(run, anchors[phase], now);
  const windows = ownEntry(types, storedField(run, 'type')) ?? usual;
  if (windows === 'unsupported') return { truth: 'unsupported', reason: 'exempt-type', phase, age: elapsed };
  if (elapsed.kind === 'unknown')
    return { truth: 'unsupported', reason: elapsed.reason, phase, age: elapsed };
  const window = windows[phase];
  const inTime = { phase, age: elapsed.value, window };
  if (elapsed.value <= window) return { truth: 'fresh', ...inTime };
  return { truth: 'likely_stale', ...inTime, overdueBy: millis(elapsed.value - window) };
}
