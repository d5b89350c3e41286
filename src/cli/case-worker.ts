import Tinypool from 'tinypool';
import type { Lot, ShareJob, ShareResult } from '../harness/case-share.js';
import { ownThread } from './own-process.js';

ownThread();
const { openShare } = await import('../harness/case-share.js');
const share = await openShare(Tinypool.workerData as ShareJob);

/** What came of some cases: the task of a thread. */
export function tryAll(lot: Lot): Promise<ShareResult> {
  return share(lot);
}
