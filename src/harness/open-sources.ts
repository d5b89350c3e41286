import { diskFiles } from '../static/disk-files.js';
import { READABLE_ENDINGS } from '../static/kind-of-path.js';
import type { LintJob } from './lint-job.js';
import { lintGlobs } from './lint-roles.js';
import type { Project } from './project.js';

/** The files of a project that the rules read, and the globs by which they were found. */
export function openSources(project: Project): Pick<LintJob, 'globs' | 'files'> {
  const globs = lintGlobs(project, READABLE_ENDINGS);
  return { globs, files: diskFiles(project.root, [...globs.include, ...globs.persisted], globs.exclude) };
}
