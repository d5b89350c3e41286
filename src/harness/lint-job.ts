import type { DiskFiles } from '../static/disk-files.js';
import type { LintGlobs } from './lint-roles.js';
import type { Project } from './project.js';
import type { RunOptions } from './run-options.js';

/** Everything that judging sources rests on. */
export interface LintJob {
  readonly project: Project;
  readonly options: RunOptions;
  readonly globs: LintGlobs;
  readonly files: DiskFiles;
  /** Whether an earlier run's reports may be used again. */
  readonly cache: boolean;
}
