import type { FileLint } from './linter.js';
import type { LintJob } from './lint-job.js';
import { openThreads } from './open-threads.js';

/** What a worker has to know before it can judge a file. It is cloned into each of them. */
export interface WorkerJob {
  readonly project: Pick<LintJob['project'], 'root' | 'contract' | 'config'>;
  readonly globs: LintJob['globs'];
  readonly paths: readonly string[];
}

/** Judges many files at once. */
export interface LintPool {
  /** What the rules say of each of `paths`, in that order. */
  lint(paths: readonly string[]): Promise<readonly FileLint[]>;
  close(): Promise<void>;
}

/**
 * How many threads to use for `files` files: as many as are `wanted`, and this one alone where nobody says. Each thread has
 * trees of its own, so that two of them took as long as one on the largest project measured, and twice the memory.
 */
export function lintWorkers(wanted: number | undefined, files: number): number {
  return Math.max(1, Math.min(wanted ?? 1, files));
}

/** Threads that judge files for `job`; `worker` is the module that each of them runs. */
export async function openLintPool(
  { project: { root, contract, config }, globs, files }: LintJob,
  worker: URL,
  workers: number,
): Promise<LintPool> {
  const workerData: WorkerJob = { project: { root, contract, config }, globs, paths: files.paths };
  const pool = await openThreads(worker, { task: 'lintFiles', workers, workerData });
  return {
    lint: (paths) => pool.run(paths) as Promise<readonly FileLint[]>,
    close: () => pool.destroy(),
  };
}
