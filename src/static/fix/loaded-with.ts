import { ts } from '../typescript.js';
import { readScript } from '../read-script.js';
import type { SourceProject } from '../rule.js';
import { SourceText } from '../source-text.js';

/** The files of the project that are loaded when `from` is, itself included; imports of types load nothing. */
export function loadedWith(from: string, project: SourceProject): ReadonlySet<string> {
  const loaded = new Set([from]);
  for (const path of loaded) {
    const text = project.text(path);
    if (text === undefined) continue;
    for (const specifier of specifiersIn(readScript(new SourceText(path, text)).ast)) {
      const target = project.resolve(path, specifier);
      if (target !== undefined) loaded.add(target);
    }
  }
  return loaded;
}

function specifiersIn({ statements }: ts.SourceFile): readonly string[] {
  return statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    return moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier) || isOfTypes(statement)
      ? []
      : [moduleSpecifier.text];
  });
}

function isOfTypes(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  return ts.isExportDeclaration(statement)
    ? statement.isTypeOnly
    : statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}
