import { ts } from '../typescript.js';
import { ancestors } from './ancestors.js';
import { descendants } from './descendants.js';

/** What gives a name its meaning in one file. */
export type Declaration =
  | ts.VariableDeclaration
  | ts.ParameterDeclaration
  | ts.BindingElement
  | ts.FunctionDeclaration
  | ts.ImportSpecifier
  | ts.ImportClause
  | ts.NamespaceImport;

type Scopes = ReadonlyMap<ts.Node, ReadonlyMap<string, Declaration>>;

const known = new WeakMap<ts.SourceFile, Scopes>();

/** The declaration that `name` means where it stands, by the scopes of its file; none for what comes from elsewhere. */
export function declarationOf(name: ts.Identifier): Declaration | undefined {
  const scopes = scopesOf(name.getSourceFile());
  for (const at of ancestors(name)) {
    const found = scopes.get(at)?.get(name.text);
    if (found !== undefined) return found;
  }
  return undefined;
}

function scopesOf(ast: ts.SourceFile): Scopes {
  const before = known.get(ast);
  if (before !== undefined) return before;
  const scopes = new Map<ts.Node, Map<string, Declaration>>();
  for (const node of descendants(ast)) {
    if (!isDeclaration(node) || node.name === undefined || !ts.isIdentifier(node.name)) continue;
    const scope = scopeOf(node);
    const names = scopes.get(scope) ?? new Map<string, Declaration>();
    if (!names.has(node.name.text)) names.set(node.name.text, node);
    scopes.set(scope, names);
  }
  known.set(ast, scopes);
  return scopes;
}

function isDeclaration(node: ts.Node): node is Declaration {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isImportSpecifier(node) ||
    ts.isImportClause(node) ||
    ts.isNamespaceImport(node)
  );
}

/** The node in which a declared name holds. */
function scopeOf(declaration: Declaration): ts.Node {
  return ancestors(declaration.parent).find(isScope) ?? declaration.getSourceFile();
}

function isScope(node: ts.Node): boolean {
  return (
    ts.isFunctionLike(node) ||
    ts.isBlock(node) ||
    ts.isCaseBlock(node) ||
    ts.isModuleBlock(node) ||
    ts.isCatchClause(node) ||
    ts.isForStatement(node) ||
    ts.isForOfStatement(node) ||
    ts.isForInStatement(node)
  );
}
