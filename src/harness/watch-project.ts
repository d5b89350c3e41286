import { once } from 'node:events';
import { dirname, relative, resolve, sep } from 'node:path';
import { watch } from 'chokidar';
import type { Project } from './project.js';
import { testeeFiles } from './testee-files.js';

/** Milliseconds without a change until changes count as one: an editor may write a file in several steps. */
const SETTLED = 150;

/**
 * Calls `tell` with the files (absolute) that have changed in the folder of `project`, or are named by its config and lie elsewhere;
 * until what this resolves to is called. Left out are `ignored` (absolute), packages, and what is hidden, as git's files and ours are.
 */
export async function watchProject(
  project: Project,
  ignored: readonly string[],
  tell: (files: readonly string[]) => void,
): Promise<() => Promise<void>> {
  const { root } = project;
  const isIgnored = (file: string) => {
    const parts = relative(root, file).split(sep);
    const isHidden = parts.some((part) => part === 'node_modules' || /^\.[^.]/u.test(part));
    return isHidden || ignored.includes(file.replace(/\.part$/u, ''));
  };
  const watcher = watch([root, ...placesOutside(project)], { ignoreInitial: true, ignored: isIgnored });
  await once(watcher, 'ready');
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (_, file) => {
    changed.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const files = [...changed];
      changed.clear();
      tell(files);
    }, SETTLED);
  });
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}

/** What the config names that is not below the folder of the project. */
function placesOutside({ root, contractFile, config: { testee } }: Project): readonly string[] {
  const named = [contractFile, ...testeePlaces(testee).map((path) => resolve(root, path))];
  return named.filter((file) => relative(root, file).startsWith('..'));
}

/** A module and a program may read what lies beside them. */
function testeePlaces(testee: Project['config']['testee']): readonly string[] {
  switch (testee.kind) {
    case 'module':
      return [dirname(testee.module)];
    case 'command':
      return [testee.cwd];
    case 'reference':
    case 'handlebars':
    case 'recorded':
    case 'browser':
      return testeeFiles(testee);
  }
}
