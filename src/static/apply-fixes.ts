import { Project } from 'ts-morph';
import { folderOf } from './join-path.js';
import type { Fix } from './rule.js';

/**
 * `text` of the file `path` with `fixes` made, none of which may overlap another, and with the imports that they need.
 * `from` of an import is a path relative to the project.
 */
export function applyFixes(path: string, text: string, fixes: readonly Fix[]): string {
  const replaced = [...fixes]
    .sort((one, other) => other.start - one.start)
    .reduce((before, fix) => before.slice(0, fix.start) + fix.text + before.slice(fix.end), text);
  const imports = fixes.flatMap((fix) => (fix.imports === undefined ? [] : [fix.imports]));
  return imports.length === 0 ? replaced : withImports(path, replaced, imports);
}

function withImports(path: string, text: string, imports: readonly { name: string; from: string }[]): string {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  const source = project.createSourceFile(`/${path}`, text);
  for (const { name, from } of imports) {
    const specifier = specifierOf(path, from, endingIn(text));
    const known = source.getImportDeclaration((each) => each.getModuleSpecifierValue() === specifier);
    if (known?.getNamedImports().some((each) => each.getName() === name) === true) continue;
    if (known === undefined || known.isTypeOnly() || known.getNamespaceImport() !== undefined)
      source.addImportDeclaration({ moduleSpecifier: specifier, namedImports: [name] });
    else known.addNamedImport(name);
  }
  return source.getFullText();
}

/** How the file itself ends its relative imports: `.js` where it does so anywhere, or not at all. */
function endingIn(text: string): string {
  return /\bfrom\s*['"]\.[^'"]+\.js['"]/u.test(text) ? '.js' : '';
}

function specifierOf(path: string, target: string, ending: string): string {
  const from = folderOf(path)
    .split('/')
    .filter((part) => part !== '');
  const to = target.replace(/\.[cm]?[jt]sx?$/u, '').split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same += 1;
  const up = from.slice(same).map(() => '..');
  const steps = [...(up.length === 0 ? ['.'] : up), ...to.slice(same)];
  return `${steps.join('/')}${ending}`;
}
