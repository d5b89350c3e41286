import { createRequire } from 'node:module';
import createArena from 'bull-arena/src/server/app.js';
import type { Handler, Response } from 'bull-arena/src/server/app.js';
import jobDetails from 'bull-arena/src/server/views/dashboard/jobDetails.js';
import queueJobsByState from 'bull-arena/src/server/views/dashboard/queueJobsByState.js';
import type { BullMqQueue } from './bullmq-queue.js';
import { bullMqQueue } from './bullmq-queue.js';

/** Where Arena is mounted, and what it calls the one queue of a workspace (its "host"). */
const BASE_PATH = '/arena';
const QUEUE_NAME = 'operations';

/** One page as Arena answers it. */
export interface ArenaPage {
  readonly code: number;
  readonly html: string;
}

/** Arena's page of all jobs of `queue` in `state`. */
export function jobsPage(workspace: string, state: string, queue: BullMqQueue): Promise<ArenaPage> {
  return answered(queueJobsByState, { queueHost: workspace, queueName: QUEUE_NAME, state }, queue);
}

/** Arena's page of one job of `queue`; its own 404 page where there is no such job. */
export function jobPage(workspace: string, id: string, queue: BullMqQueue): Promise<ArenaPage> {
  return answered(jobDetails, { queueHost: workspace, queueName: QUEUE_NAME, id }, queue);
}

const arena = createArena({
  queues: [{ type: 'bullmq', name: QUEUE_NAME, hostId: 'any' }],
  flows: [],
  BullMQ: bullMqQueue,
});
arena.Queues.useCdn = false;
arena.app.enable('view cache');
serveInUtc();

function answered(
  handler: Handler,
  params: Readonly<Record<string, string>>,
  queue: BullMqQueue,
): Promise<ArenaPage> {
  return new Promise((resolve, reject) => {
    const respond = (code: number): Response => ({
      status: respond,
      render: (view, locals) => {
        arena.app.render(view, locals, (error, html) => {
          if (error === null) resolve({ code, html });
          else reject(error);
        });
      },
    });
    const locals = { Queues: { get: () => Promise.resolve(queue) }, Flows: { hasFlows: () => false } };
    handler({ params, query: {}, baseUrl: BASE_PATH, app: { locals } }, respond(200)).catch(reject);
  });
}

/** Arena prints times in the zone of its server. Its own moment is set to UTC, so that pages are the same everywhere. */
function serveInUtc(): void {
  const requireAsArena = createRequire(import.meta.resolve('bull-arena/package.json'));
  const moment: unknown = requireAsArena('moment');
  if (typeof moment !== 'function')
    throw new TypeError("Cannot set Arena's time zone: moment is no function");
  Object.assign(moment, { updateOffset: (time: { utc(): unknown }) => time.utc() });
}
