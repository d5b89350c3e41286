import { folderOf } from '../join-path.js';
import { kindOfPath } from '../kind-of-path.js';
import type { NeededImport } from '../rule.js';
import type { SourceFiles } from '../source-files.js';
import type { SourceText } from '../source-text.js';

const ENDING = /\.([cm]?[jt]sx?)$/u;

/** How relative imports end: with what the compiled file is called, with what the source is called, or not at all. */
type Style = 'compiled' | 'source' | 'none';

/** What the script `source` writes to import a module, with the ending that it or else the project gives its imports. */
export function specifierFor(
  source: SourceText,
  { from, specifier }: NeededImport,
  files: SourceFiles,
): string {
  if (specifier !== undefined) return specifier;
  const style = styleIn(source.text) ?? styleOfProject(source.path, files);
  return relativePath(folderOf(source.path), bareModule(from)) + endingOf(from, style);
}

/** A path without the ending of a script. */
export function bareModule(path: string): string {
  return path.replace(ENDING, '');
}

function endingOf(target: string, style: Style): string {
  const written = ENDING.exec(target)?.[1] ?? 'js';
  switch (style) {
    case 'none':
      return '';
    case 'source':
      return `.${written}`;
    case 'compiled':
      return `.${written.replace('tsx', 'js').replace('ts', 'js')}`;
  }
}

const RELATIVE = /\b(?:from|import)\s*\(?\s*['"](\.[^'"\n]*)['"]/gu;

function styleIn(text: string): Style | undefined {
  for (const { 1: specifier = '' } of text.matchAll(RELATIVE)) {
    const ending = ENDING.exec(specifier)?.[1];
    if (ending !== undefined) return ending.includes('t') ? 'source' : 'compiled';
    if (!/\.\w+$/u.test(specifier)) return 'none';
  }
  return undefined;
}

/** The style of the first script that has one; else what Node asks for where it reads the files as modules. */
function styleOfProject(path: string, files: SourceFiles): Style {
  for (const other of files.paths) {
    const text = kindOfPath(other) === 'script' ? files.read(other) : undefined;
    const style = text === undefined ? undefined : styleIn(text);
    if (style !== undefined) return style;
  }
  return isReadByNode(path, files) ? 'compiled' : 'none';
}

function isReadByNode(path: string, files: SourceFiles): boolean {
  if (/\.m[jt]s$/u.test(path)) return true;
  if (/\.jsx?$/u.test(path)) return /"type"\s*:\s*"module"/u.test(files.read('package.json') ?? '');
  return /"module(?:Resolution)?"\s*:\s*"node(?:\d+|next)"/iu.test(files.read('tsconfig.json') ?? '');
}

function relativePath(folder: string, target: string): string {
  const from = folder.split('/').filter((part) => part !== '');
  const to = target.split('/').filter((part) => part !== '.');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same += 1;
  const up = from.slice(same).map(() => '..');
  return [...(up.length === 0 ? ['.'] : up), ...to.slice(same)].join('/');
}
