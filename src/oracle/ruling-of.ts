import type { Contract, UnsupportedReason } from '../contract/contract.js';
import type { ActivePhase, Phase, Truth } from '../contract/vocabulary.js';
import type { Instant } from '../lang/units.js';
import type { OperationRun } from '../operation/operation-run.js';
import { momentOf } from './moment-of.js';
import { orphanedBy, reconciledBy } from './trusted-evidence.js';

/** What the spec says of a run, read off the run itself. */
export interface Ruling {
  readonly truth: Truth;
  readonly phase: Phase | 'unknown';
  readonly reason?: UnsupportedReason;
  readonly orphanEvidence: boolean;
  /** Milliseconds, of a run that was weighed: since its latest anchor (below zero: it lies ahead), and at most. */
  readonly weighed?: { readonly age: number; readonly window: number };
}

/**
 * What is true of `run` at `now`, worked out from the spec's page and from nothing that renders or generates.
 *
 * Source: specs/358-operationrun-queue-truth/spec.md, "Phase" to "Trusted evidence".
 */
export function rulingOf(run: OperationRun, contract: Contract, now: Instant): Ruling {
  const phase = new Map(Object.entries(contract.persisted.status)).get(run.status) ?? 'unknown';
  if (phase === 'terminal') {
    const closed = reconciledBy(run, contract.evidence) !== undefined;
    return { truth: closed ? 'reconciled' : 'terminal', phase, orphanEvidence: false };
  }
  const orphanEvidence = orphanedBy(run, contract.evidence) !== undefined;
  if (phase === 'unknown') return { truth: 'unsupported', phase, reason: 'unknown-status', orphanEvidence };
  const weighed = weigh(run, { phase, contract, now });
  if (typeof weighed === 'string') return { truth: 'unsupported', phase, reason: weighed, orphanEvidence };
  return {
    truth: weighed.age > weighed.window ? 'likely_stale' : 'fresh',
    phase,
    orphanEvidence,
    weighed,
  };
}

/** The run's age and window, or why it cannot be weighed. */
function weigh(
  run: OperationRun,
  { phase, contract, now }: { phase: ActivePhase; contract: Contract; now: Instant },
): { age: number; window: number } | UnsupportedReason {
  const { anchors, types, default: usual } = contract.lifecycle;
  const windows = new Map(Object.entries(types)).get(run.type) ?? usual;
  if (windows === 'unsupported') return 'exempt-type';
  const moments = anchors[phase].flatMap((field) => {
    const stored = run[field];
    return stored === null ? [] : [momentOf(stored)];
  });
  const readable = moments.filter((moment) => moment !== undefined);
  if (readable.length < moments.length) return 'malformed-timestamp';
  if (readable.length === 0) return 'no-timestamp';
  return { age: now - Math.max(...readable), window: windows[phase] };
}
