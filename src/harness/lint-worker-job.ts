import { knownFiles } from '../static/disk-files.js';
import type { Rule } from '../static/rule.js';
import type { WorkerJob } from './lint-pool.js';
import { type FileLint, openLinter } from './linter.js';

export type { FileLint, WorkerJob };

/** Judges files as `job` says, by those of `all` rules that its contract asks for. */
export function workerLinter(
  { project, globs, paths }: WorkerJob,
  all: readonly Rule[],
): (path: string) => FileLint {
  const files = knownFiles(project.root, paths);
  const linter = openLinter({ project, globs, files }, all);
  return (path) => linter.lint(path, files.read(path) ?? '');
}
