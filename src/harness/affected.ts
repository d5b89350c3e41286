import { relative, resolve } from 'node:path';
import { READABLE_ENDINGS } from '../static/kind-of-path.js';
import { BASELINE_FILE } from './lint-baseline.js';
import { globMatcher, lintGlobs } from './lint-roles.js';
import { keptFolder, snapshotFolder, type Project } from './project.js';
import { testeeFiles } from './testee-files.js';

/** What has to be done again: nothing, the rules on source alone, the comparison of snapshots alone, or everything. */
export type Affected = 'nothing' | 'lint' | 'snapshot' | 'check';

/** What a change of a file (absolute) means for what a check would say. What may matter to pages, matters. */
export type FileJudge = (file: string) => Affected;

/** A judge of changes of the files of `project`. */
export function fileJudge(project: Project): FileJudge {
  const isSource = sourceMatcher(project);
  return (file) => affectedByOne(file, project, isSource);
}

/** What a change of all these means. */
export function affectedBy(files: readonly string[], judge: FileJudge): Affected {
  return files.map(judge).reduce(together, 'nothing');
}

/** What has to be done where both are due. */
export function together(one: Affected, other: Affected): Affected {
  if (one === 'nothing') return other;
  return other === 'nothing' || other === one ? one : 'check';
}

function affectedByOne(file: string, project: Project, isSource: (file: string) => boolean): Affected {
  const { root, configFile, contractFile } = project;
  if (file === configFile || file === contractFile || isIn(file, keptFolder(project))) return 'check';
  const snapshots = snapshotFolder(project, 'compare');
  if (snapshots !== undefined && isIn(file, snapshots)) return 'snapshot';
  if (mayMakePages(file, project)) return 'check';
  return file === resolve(root, BASELINE_FILE) || isSource(file) ? 'lint' : 'nothing';
}

/** Whether the pages of the testee may rest on a file. What a program or a module reads is not known: then it is any. */
function mayMakePages(file: string, { config: { testee }, root }: Project): boolean {
  switch (testee.kind) {
    case 'reference':
    case 'handlebars':
    case 'recorded':
      return testeeFiles(testee).some((path) => resolve(root, path) === file);
    case 'module':
    case 'command':
    case 'browser':
      return true;
  }
}

function sourceMatcher(project: Project): (file: string) => boolean {
  if (project.config.lint === undefined) return () => false;
  const { include, persisted, exclude } = lintGlobs(project, READABLE_ENDINGS);
  const [isIncluded, isExcluded] = [globMatcher([...include, ...persisted]), globMatcher(exclude)];
  return (file) => {
    const path = relative(project.root, file).replaceAll('\\', '/');
    return isIncluded(path) && !isExcluded(path);
  };
}

function isIn(file: string, folder: string): boolean {
  const inside = relative(folder, file);
  return inside !== '' && !inside.startsWith('..');
}
