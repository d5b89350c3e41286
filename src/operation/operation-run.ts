/**
 * One background run as it is persisted. Time stamps are text: what the database holds may be malformed, and
 * only the reader of a field decides whether it can be used.
 *
 * Source: specs/358-operationrun-queue-truth/spec.md, "The operation run".
 */
export interface OperationRun {
  readonly id: string;
  readonly workspace_id: string;
  readonly environment_id: string;
  readonly type: string;
  readonly label: string;
  readonly status: string;
  readonly outcome: string | null;
  readonly initiator: Initiator;
  readonly created_at: string | null;
  readonly queued_at: string | null;
  readonly started_at: string | null;
  readonly last_progress_at: string | null;
  readonly completed_at: string | null;
  readonly counts: Counts | null;
  /** Free-form: hints of phases and parts, worker and job ids, evidence. Nothing in it is trusted by itself. */
  readonly context: Readonly<Record<string, unknown>>;
}

/** Who started a run: a person by name, or the system. */
export interface Initiator {
  readonly kind: 'user' | 'system';
  readonly name: string | null;
}

/** Items to process, done so far (`failed` among them); as reported, so possibly negative or above the total. */
export interface Counts {
  readonly total: number | null;
  readonly processed: number | null;
  readonly failed: number | null;
}
