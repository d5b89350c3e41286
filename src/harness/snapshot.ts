import { UsageError } from '../lang/usage-error.js';
import type { Outcome } from '../verdict/outcome.js';
import { compareSnapshots } from './compare-snapshots.js';
import type { Project } from './project.js';
import { shownPath, snapshotFolder } from './project.js';
import { type Ask, reviewSnapshots } from './review.js';
import type { OpenRun } from './run.js';
import type { RunOptions } from './run-options.js';
import { gapsOf, run } from './run.js';
import { accept, pictures } from './snapshots.js';

/** What is to be done with snapshots that differ: nothing, accept all, or ask a person about each. */
export interface SnapshotWish {
  readonly update: boolean;
  readonly review?: Ask;
  /** Why nothing may be written, if so. */
  readonly frozen: string | undefined;
}

/**
 * Compares the project's snapshots with its pages of today, or accepts today's with `update` or `review`. Nothing is written
 * where `frozen` is given: it says why (`CI is set`), and an update is then a usage error.
 */
export async function snapshot(
  project: Project,
  options: RunOptions,
  { update, review, frozen }: SnapshotWish,
): Promise<Outcome> {
  const writes = update || review !== undefined;
  const folder = snapshotFolder(project, writes ? 'update' : 'compare');
  if (folder === undefined) {
    throw new UsageError(
      'Cannot find snapshots: the config names no folder; add snapshots: "snapshots/surface"',
    );
  }
  if (writes && frozen !== undefined) {
    throw new UsageError(`Cannot update snapshots where ${frozen}: update them at your desk and commit them`);
  }
  return run(project, options, async (opened) => {
    const notes = await done(opened, folder);
    return { notes, gaps: gapsOf(opened) };
  });

  function done(opened: OpenRun, folder: string): Promise<readonly string[]> {
    if (review !== undefined) return reviewSnapshots(opened, folder, review);
    return update ? acceptAll(opened, folder) : compareSnapshots(opened, folder);
  }
}

async function acceptAll(opened: OpenRun, folder: string): Promise<readonly string[]> {
  const { project, stage, session, options } = opened;
  const now = await pictures(session, stage, options.signal);
  if (options.signal.aborted) return ['snapshots: interrupted, nothing written'];
  if (session.troubles.faults.length > 0) return ['snapshots: nothing written, since the testee failed'];
  const { written, deleted, refused } = await accept(folder, now, stage);
  const where = shownPath(project, folder);
  return [
    `snapshots: ${String(now.length)} cells in ${where}, ${String(written.length)} written, ${String(deleted.length)} deleted`,
    ...written.map((file) => `written: ${file}`),
    ...deleted.map((file) => `deleted: ${file}`),
    ...refused.map(({ file, breaches, stable }) => {
      const laws = [...new Set(breaches.map(({ law }) => law.id))];
      return `refused: ${file} (${[...laws, ...(stable ? [] : ['it did not come out the same twice'])].join(', ')})`;
    }),
  ];
}
