import Tinypool from 'tinypool';
import { RULES } from '../../rules/registry.js';
import { type FileLint, type WorkerJob, workerLinter } from '../harness/lint-worker-job.js';

const lint = workerLinter(Tinypool.workerData as WorkerJob, Object.values(RULES));

/** What the rules say of each of `paths`: the task of a thread. */
export function lintFiles(paths: readonly string[]): readonly FileLint[] {
  return paths.map(lint);
}
