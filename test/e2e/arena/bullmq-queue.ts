import type { OperationRun } from '../../../src/operation/operation-run.js';
import type { BullMqJob, JobState } from './bullmq-job.js';
import { bullMqJob, jobLog, jobState } from './bullmq-job.js';

/** A job as a BullMQ queue hands it out. Arena writes on it what its templates need, so it is made anew each time. */
export interface HeldJob extends BullMqJob {
  readonly queue: { readonly IS_BULLMQ: true };
  getState(): Promise<JobState>;
  getDependencies(): Promise<object>;
  getDependenciesCount(): Promise<object>;
}

/** A BullMQ queue as far as Arena's list and detail pages ask it. */
export interface BullMqQueue {
  readonly IS_BULLMQ: true;
  getJob(id: string): Promise<HeldJob | undefined>;
  /** Jobs in any of `types` from the `start`th to the `end`th, newest first unless `asc`. */
  getJobs(
    types: string | readonly string[],
    ...page: [start: number, end: number, asc: boolean]
  ): Promise<HeldJob[]>;
  getJobCounts(): Promise<Readonly<Record<string, number>>>;
  getJobLogs(id: string): Promise<{ readonly logs: readonly string[]; readonly count: number }>;
}

/** A queue that holds the jobs of `runs`, oldest first, and stands in for Redis. */
export function bullMqQueue(runs: readonly OperationRun[]): BullMqQueue {
  const withId = (id: string) => runs.filter((run) => run.id === id);
  return {
    IS_BULLMQ: true,
    getJob: (id) => Promise.resolve(withId(id).map(heldJob)[0]),
    getJobs: (types, ...[start, end, asc]) => {
      const held = runs.filter((run) => [types].flat().includes(SET_OF[jobState(run)]));
      return Promise.resolve((asc ? held : held.toReversed()).slice(start, end + 1).map(heldJob));
    },
    getJobCounts: () =>
      Promise.resolve(
        Object.fromEntries(
          Object.keys(SET_OF).map((state) => [state, runs.filter((run) => jobState(run) === state).length]),
        ),
      ),
    getJobLogs: (id) => {
      const logs = withId(id).flatMap(jobLog);
      return Promise.resolve({ logs, count: logs.length });
    },
  };
}

/** The name by which `getJobs` knows the jobs in a state. */
const SET_OF = {
  waiting: 'wait',
  prioritized: 'prioritized',
  active: 'active',
  completed: 'completed',
  failed: 'failed',
  delayed: 'delayed',
  paused: 'paused',
  'waiting-children': 'waiting-children',
  unknown: '',
} satisfies Record<JobState, string>;

function heldJob(run: OperationRun): HeldJob {
  return {
    ...bullMqJob(run),
    queue: { IS_BULLMQ: true },
    getState: () => Promise.resolve(jobState(run)),
    getDependencies: () => Promise.resolve({}),
    getDependenciesCount: () => Promise.resolve({ processed: 0, unprocessed: 0 }),
  };
}
