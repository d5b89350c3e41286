import type { OperationRun } from '../../../src/operation/operation-run.js';

/** The states in which BullMQ 5 can hold a job; a job that none of its sets holds is `unknown`. */
const JOB_STATES = [
  'waiting',
  'prioritized',
  'active',
  'completed',
  'failed',
  'delayed',
  'paused',
  'waiting-children',
] as const;
export type JobState = (typeof JOB_STATES)[number] | 'unknown';

/**
 * A BullMQ job as far as Arena reads it. Times are milliseconds since 1970, NaN where one is missing or cannot be read.
 *
 * Source: BullMQ 5, `Job.fromJSON`.
 */
export interface BullMqJob {
  readonly id: string;
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly opts: { readonly attempts: number; readonly delay: number };
  readonly delay: number;
  readonly timestamp: number;
  readonly processedOn: number;
  readonly finishedOn: number;
  /** Per cent, as the worker last reported it; 0 before its first report. */
  readonly progress: number;
  readonly attemptsStarted: number;
  readonly attemptsMade: number;
  readonly failedReason?: string;
  readonly stacktrace: readonly string[];
  readonly returnvalue: unknown;
}

/** The job that a worker of `run` would have left behind. A status is the job's state; the label is its display name. */
export function bullMqJob(run: OperationRun): BullMqJob {
  const state = jobState(run);
  const finished = isFinished(state);
  const timestamp = millis(run.created_at ?? run.queued_at ?? run.started_at ?? run.last_progress_at);
  const delay = state === 'delayed' ? delayUntilDue(run, timestamp) : 0;
  return {
    id: run.id,
    name: run.type,
    data: structuredClone({
      arenaName: run.label,
      environment: run.environment_id,
      initiator: run.initiator,
      context: run.context,
    }),
    opts: { attempts: 1, delay },
    delay,
    timestamp,
    processedOn: millis(run.started_at),
    finishedOn: finished ? millis(run.completed_at) : NaN,
    progress: percentDone(run),
    attemptsStarted: finished || state === 'active' ? 1 : 0,
    attemptsMade: finished ? 1 : 0,
    ...ending(run, state),
  };
}

/** The BullMQ set that holds the run's job. */
export function jobState({ status }: OperationRun): JobState {
  return JOB_STATES.find((state) => state === status) ?? 'unknown';
}

/** What the worker wrote to the job's log: one line for its last report. */
export function jobLog({ counts, last_progress_at }: OperationRun): readonly string[] {
  if (last_progress_at === null || counts === null) return [];
  return [
    `${last_progress_at} ${String(counts.processed ?? 0)} items processed, ${String(counts.failed ?? 0)} failed`,
  ];
}

function isFinished(state: JobState): boolean {
  return state === 'completed' || state === 'failed';
}

/** A worker that returns completes its job with what it returned; one that throws fails it with the error. */
function ending(
  run: OperationRun,
  state: JobState,
): Pick<BullMqJob, 'failedReason' | 'stacktrace' | 'returnvalue'> {
  if (state === 'completed') {
    return { stacktrace: [], returnvalue: { outcome: run.outcome, counts: structuredClone(run.counts) } };
  }
  if (state !== 'failed') return { stacktrace: [], returnvalue: null };
  const reason = failedReason(run);
  return {
    failedReason: reason,
    stacktrace: [`Error: ${reason}\n    at work (/srv/worker/operation.js:12:9)`],
    returnvalue: null,
  };
}

/** A delayed job is due when it enters the queue; BullMQ keeps no delayed job without a positive delay. */
function delayUntilDue({ queued_at }: OperationRun, timestamp: number): number {
  const delay = millis(queued_at) - timestamp;
  return delay > 0 ? delay : 1;
}

function percentDone({ counts }: OperationRun): number {
  const { total, processed } = counts ?? { total: null, processed: null };
  return total === null || processed === null || total <= 0 ? 0 : Math.floor((100 * processed) / total);
}

function failedReason({ counts }: OperationRun): string {
  const failed = counts?.failed ?? 0;
  return failed > 0 ? `${String(failed)} items failed` : 'The operation threw an error';
}

/** NaN for all but what `toISOString` writes: another notation would be read by the time zone of the machine. */
function millis(time: string | null): number {
  const parsed = Date.parse(time ?? '');
  return Number.isNaN(parsed) || new Date(parsed).toISOString() !== time ? NaN : parsed;
}
