import { relative, resolve } from 'node:path';
import picomatch from 'picomatch';
import { READABLE_ENDINGS } from '../static/kind-of-path.js';
import { BASELINE_FILE } from './lint-baseline.js';
import { lintGlobs } from './lint-roles.js';
import { keptFolder, snapshotFolder, type Project } from './project.js';

/** What has to be done again: nothing, the rules on source alone, the comparison of snapshots alone, or everything. */
export type Affected = 'nothing' | 'lint' | 'snapshot' | 'check';

/** What a change of `files` (absolute) means for what a check of `project` would say. What may matter to pages, matters. */
export function affectedBy(files: readonly string[], project: Project): Affected {
  const isSource = sourceMatcher(project);
  return files.map((file) => affectedByOne(file, project, isSource)).reduce(together, 'nothing');
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
  const isOneOf = (paths: readonly (string | undefined)[]) =>
    paths.some((path) => path !== undefined && resolve(root, path) === file);
  switch (testee.kind) {
    case 'reference':
      return false;
    case 'handlebars':
      return isOneOf([
        ...Object.values(testee.templates),
        ...Object.values(testee.partials),
        testee.notFound,
      ]);
    case 'recorded':
      return isOneOf([testee.file]);
    case 'module':
    case 'command':
    case 'browser':
      return true;
  }
}

function sourceMatcher(project: Project): (file: string) => boolean {
  if (project.config.lint === undefined) return () => false;
  const { include, persisted, exclude } = lintGlobs(project, READABLE_ENDINGS);
  const globs = [...include, ...persisted].map((glob) => glob.replace(/^\.\//u, ''));
  const matches = picomatch(globs, { dot: true, ignore: [...exclude] });
  return (file) => matches(relative(project.root, file).replaceAll('\\', '/'));
}

function isIn(file: string, folder: string): boolean {
  const inside = relative(folder, file);
  return inside !== '' && !inside.startsWith('..');
}
