import { folderOf, joinPath } from '../join-path.js';

/** The file among `paths` that a partial called `name` means in the template `from`: beside it, or the nearest by its name. */
export function partialTarget(from: string, name: string, paths: readonly string[]): string | undefined {
  const folder = folderOf(from);
  const fitting = paths.filter((path) => isNamed(path, name));
  const beside = joinPath(folder, name);
  return (
    fitting.find((path) => path !== from && bare(path) === beside) ??
    fitting.find((path) => path !== from && path.startsWith(`${folder}/`)) ??
    fitting.find((path) => path !== from)
  );
}

/** Partials are files named after them; a leading underscore is left out of the name, and folders are part of it. */
function isNamed(path: string, name: string): boolean {
  const stem = bare(path);
  return stem === name || stem.endsWith(`/${name}`);
}

function bare(path: string): string {
  return path.replace(/\.(?:hbs|handlebars|html|blade\.php)$/u, '').replace(/(?<=^|\/)_(?=[^/]*$)/u, '');
}
