import { Queue, Worker, type Job } from 'bullmq';
import { Redis } from 'ioredis';
import type { OperationRun } from '../../../src/operation/operation-run.js';
import type { RenderRequest } from '../../../src/operation/world.js';
import { QUEUE } from './queue.js';

const TOKEN = 'queue-truth';
const STATES = ['waiting', 'prioritized', 'active', 'completed', 'failed'];

const redis = new Redis(process.env['BULL_BOARD_REDIS'] ?? '', {
  lazyConnect: true,
  maxRetriesPerRequest: null,
});
let stored = '';

/**
 * Puts the runs of a world into Redis as BullMQ jobs, each workspace in a queue with a prefix of its own. BullMQ itself
 * adds them, hands them to a worker and ends them; then their times are set back to those of the world. Worlds that
 * BullMQ cannot hold are rejected.
 */
export async function seed({
  now,
  input: { runs },
}: RenderRequest): Promise<{ rejected: string } | undefined> {
  const why = runs.map(misfit).find((reason) => reason !== undefined);
  if (why !== undefined) return { rejected: why };
  const world = JSON.stringify([now, runs]);
  if (world === stored) return undefined;
  stored = '';
  await redis.flushdb();
  for (const workspace of new Set(runs.map((run) => run.workspace_id))) {
    await fill(
      workspace,
      runs.filter((run) => run.workspace_id === workspace),
    );
  }
  stored = world;
  return undefined;
}

/** Lets go of Redis. */
export function close(): void {
  redis.disconnect();
}

/** Why BullMQ cannot hold a run; nothing where it can. */
function misfit({ status, created_at, started_at }: OperationRun): string | undefined {
  if (!STATES.includes(status)) return `BullMQ has no state "${status}"`;
  if (status === 'active' && started_at === null) return 'BullMQ notes when a job is taken';
  if (STATES.indexOf(status) < 2 && created_at === null) return 'BullMQ notes when a job is added';
  const isTime = (time: string | null) => time === null || !Number.isNaN(Date.parse(time));
  return isTime(created_at) && isTime(started_at) ? undefined : 'BullMQ keeps times as numbers';
}

async function fill(workspace: string, runs: readonly OperationRun[]): Promise<void> {
  const options = { connection: redis, prefix: workspace };
  const queue = new Queue(QUEUE, options);
  const worker = new Worker(QUEUE, null, { ...options, autorun: false });
  const taken = runs.filter(({ status }) => STATES.indexOf(status) >= 2);
  await queue.addBulk(taken.map(jobOf));
  for (const run of taken) await work(await nextOf(worker), run);
  await queue.addBulk(runs.filter((run) => !taken.includes(run)).map(jobOf));
  for (const run of taken) await setBack(`${workspace}:${QUEUE}`, run);
}

function jobOf(run: OperationRun) {
  const { id, type, label, environment_id, initiator, context, status } = run;
  return {
    name: type,
    data: { label, environment: environment_id, initiator, context },
    opts: { jobId: id, timestamp: addedAt(run), ...(status === 'prioritized' ? { priority: 1 } : {}) },
  };
}

function addedAt(run: OperationRun): number {
  return Date.parse(run.created_at ?? run.started_at ?? run.completed_at ?? '2026-01-01T00:00:00.000Z');
}

async function nextOf(worker: Worker): Promise<Job> {
  const job = (await worker.getNextJob(TOKEN, { block: false })) as Job | undefined;
  if (job === undefined) throw new Error('Cannot work: the queue is empty');
  return job;
}

/** Does with a job what its worker did. */
async function work(job: Job, { status, outcome, counts }: OperationRun): Promise<void> {
  const { total, processed } = counts ?? { total: null, processed: null };
  if (total !== null && processed !== null && total > 0)
    await job.updateProgress(Math.floor((100 * processed) / total));
  if (status === 'completed') await job.moveToCompleted({ outcome, counts }, TOKEN, false);
  if (status === 'failed')
    await job.moveToFailed(new Error(`${String(counts?.failed ?? 0)} items failed`), TOKEN, false);
}

/** Sets the times that BullMQ has just noted back to those of the run. */
async function setBack(
  queue: string,
  { id, status, started_at, completed_at, ...run }: OperationRun,
): Promise<void> {
  const key = `${queue}:${id}`;
  const finished = Date.parse(completed_at ?? started_at ?? run.created_at ?? '2026-01-01T00:00:00.000Z');
  const started = started_at === null ? finished : Date.parse(started_at);
  await redis.hset(key, { processedOn: started });
  if (status === 'active') return;
  await redis.hset(key, { finishedOn: finished });
  if (status === 'failed') await redis.hset(key, { stacktrace: '[]' });
  await redis.zadd(`${queue}:${status}`, finished, id);
}
