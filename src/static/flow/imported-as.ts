import { ts } from '../typescript.js';

/** What an identifier that an import declares stands for: an export of a module, or all of them. */
export interface ImportedAs {
  readonly specifier: string;
  /** `undefined`: the whole module. */
  readonly name: string | undefined;
}

/** The import that declares `identifier`, if one does. */
export function importedAs(identifier: ts.Identifier): ImportedAs | undefined {
  const { parent } = identifier;
  if (ts.isImportSpecifier(parent)) {
    return imported(parent.parent.parent.parent, (parent.propertyName ?? parent.name).text);
  }
  if (ts.isImportClause(parent)) return imported(parent.parent, 'default');
  if (ts.isNamespaceImport(parent)) return imported(parent.parent.parent, undefined);
  return undefined;
}

function imported(declaration: ts.Node, name: string | undefined): ImportedAs | undefined {
  if (!ts.isImportDeclaration(declaration) || !ts.isStringLiteral(declaration.moduleSpecifier))
    return undefined;
  return { specifier: declaration.moduleSpecifier.text, name };
}

/** The module that `require('x')` or `import('x')` loads; none of other expressions. */
export function loadedModule(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const isLoader =
    node.expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(node.expression) && node.expression.text === 'require');
  const [specifier] = node.arguments;
  return isLoader && specifier !== undefined && ts.isStringLiteralLike(specifier)
    ? specifier.text
    : undefined;
}
