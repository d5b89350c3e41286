import type { Contract } from '../contract/contract.js';
import type { OperationRun } from '../operation/operation-run.js';
import { orphanedBy, reconciledBy } from './trusted-evidence.js';

/**
 * What may decide what is said of a run's state, and nothing else of it: two runs that share these facts differ at most
 * in label, initiator, counts, hints and untrusted evidence.
 *
 * Source: specs/358-operationrun-queue-truth/spec.md, "Truth".
 */
export function decidingFacts(run: OperationRun, { evidence }: Contract): unknown {
  const { id, workspace_id, environment_id, type, status, outcome } = run;
  const { created_at, queued_at, started_at, last_progress_at, completed_at } = run;
  return {
    ...{ id, workspace_id, environment_id, type, status, outcome },
    ...{ created_at, queued_at, started_at, last_progress_at, completed_at },
    reconciled: reconciledBy(run, evidence) ?? null,
    orphaned: orphanedBy(run, evidence) ?? null,
  };
}
