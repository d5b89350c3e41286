import type { OpenRun } from './run.js';
import { compareWith, pictures, snapshotFinding } from './snapshots.js';

/** Compares every state on every surface with the snapshots in `folder` (absolute); differences become findings. */
export async function compareSnapshots(opened: OpenRun, folder: string): Promise<readonly string[]> {
  const { project, stage, session, options, emit } = opened;
  options.onProgress({ part: 'snapshots', done: 0, findings: session.causes });
  const now = await pictures(session, stage, options.signal);
  if (options.signal.aborted) return ['snapshots: interrupted, nothing compared'];
  for (const difference of await compareWith(folder, now, stage)) {
    emit({ kind: 'finding', finding: snapshotFinding(difference, folder, project) });
  }
  return [`snapshots: ${String(now.length)} cells compared`];
}
