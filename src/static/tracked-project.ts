import { folderOf } from './join-path.js';
import type { SourceProject } from './rule.js';

/** What of the project a report was made from, beside its own file. */
export interface Dependencies {
  /** Files whose text was looked at, or whose absence. */
  readonly files: readonly string[];
  /** `paths`: which files there are. `all`: the text of every file. */
  readonly on: 'files' | 'paths' | 'all';
}

/** A view of `project` that notes what is asked of it. */
export function trackedProject(project: SourceProject): {
  readonly view: SourceProject;
  readonly dependencies: () => Dependencies;
} {
  const files = new Set<string>();
  const folders = new Set<string>();
  let on: Dependencies['on'] = 'files';
  const atLeastPaths = () => {
    if (on === 'files') on = 'paths';
  };
  const view: SourceProject = {
    get paths() {
      atLeastPaths();
      return project.paths;
    },
    script(path) {
      files.add(path);
      return project.script(path);
    },
    adopt(script) {
      project.adopt(script);
    },
    text(path) {
      files.add(path);
      return project.text(path);
    },
    fromAll(key, make) {
      on = 'all';
      return project.fromAll(key, make);
    },
    resolve(from, specifier) {
      atLeastPaths();
      if (!specifier.startsWith('.')) folders.add(folderOf(from));
      return project.resolve(from, specifier);
    },
    importersOf(path) {
      on = 'all';
      return project.importersOf(path);
    },
  };
  const configs = () => [...folders].flatMap(aliasConfigs);
  return { view, dependencies: () => ({ files: [...new Set([...files, ...configs()])].sort(), on }) };
}

/** The files in which the meaning of an import that is no path may be written. */
function aliasConfigs(folder: string): readonly string[] {
  const folders = [folder];
  while (folders.at(-1) !== '') folders.push(folderOf(folders.at(-1) ?? ''));
  const names = ['tsconfig.json', 'tsconfig.app.json', 'jsconfig.json'];
  return folders.flatMap((folder) => names.map((name) => (folder === '' ? name : `${folder}/${name}`)));
}
