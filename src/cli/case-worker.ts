import Tinypool from 'tinypool';
import type { Lot, ShareJob, ShareResult } from '../harness/case-share.js';
import { ownThread } from './own-process.js';

const job = Tinypool.workerData as ShareJob;
ownThread();
// What is thrown while nobody waits for it would end the thread; it is counted instead, and told where the log is kept.
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, () => {
    Atomics.add(job.signs, 1, 1);
  });
const { openShare } = await import('../harness/case-share.js');
const share = await openShare(job);

/** What came of some cases: the task of a thread. */
export function tryAll(lot: Lot): Promise<ShareResult> {
  return share(lot);
}
