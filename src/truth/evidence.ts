import type { TrustedSources } from '../contract/contract.js';
import { known, unknown, type Known } from '../lang/known.js';
import type { Instant } from '../lang/units.js';
import { storedField } from './stored-value.js';
import { parseTimestamp } from './timestamp.js';

/** Who vouches for something, and since when. */
export interface Evidence {
  readonly source: string;
  readonly at: Instant;
}

/** Evidence that can be believed, or none: what is malformed or comes from elsewhere is no evidence. */
export type TrustedEvidence = Known<Evidence, 'untrusted'>;

/**
 * Who reconciled a finished run, by `context.reconciliation`.
 *
 * Source: specs/358-operationrun-queue-truth/spec.md, "Reconciliation".
 */
export function reconciliation(run: unknown, trusted: TrustedSources): TrustedEvidence {
  const claimed = storedField(storedField(run, 'context'), 'reconciliation');
  return believed(claimed, 'reconciled_at', trusted.reconciliation);
}

/**
 * Who reported a run as orphaned, by `context.queue_legitimacy`.
 *
 * Source: specs/358-operationrun-queue-truth/spec.md, "Legitimacy".
 */
export function orphanReport(run: unknown, trusted: TrustedSources): TrustedEvidence {
  const claimed = storedField(storedField(run, 'context'), 'queue_legitimacy');
  if (storedField(claimed, 'verdict') !== 'orphaned') return unknown('untrusted');
  return believed(claimed, 'observed_at', trusted.legitimacy);
}

function believed(claimed: unknown, moment: string, trusted: readonly string[]): TrustedEvidence {
  const source = storedField(claimed, 'source');
  const at = parseTimestamp(storedField(claimed, moment));
  if (typeof source !== 'string' || !trusted.includes(source) || at.kind === 'unknown')
    return unknown('untrusted');
  return known({ source, at: at.value });
}
