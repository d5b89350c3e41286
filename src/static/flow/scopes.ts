import { ts } from '../typescript.js';

/** One name that a file declares. */
export interface Binding {
  readonly name: string;
  /** The identifier that declares it; the first one where a `var` or a function is declared again. */
  readonly identifier: ts.Identifier;
  /** Where it is used, in source order. Assignments to it and shorthand properties are among them. */
  readonly references: readonly ts.Identifier[];
}

/** What the identifiers of one file mean, told from its syntax alone. */
export interface Scopes {
  /** What `identifier` declares or refers to; none where that is global or no name of a value. */
  bindingOf(identifier: ts.Identifier): Binding | undefined;
}

const KNOWN = new WeakMap<ts.SourceFile, Scopes>();

/** The scopes of the file that `node` is in, made when they are first asked for. */
export function scopesOf(node: ts.Node): Scopes {
  const file = node.getSourceFile();
  const before = KNOWN.get(file);
  if (before !== undefined) return before;
  const scopes = readScopes(file);
  KNOWN.set(file, scopes);
  return scopes;
}

interface OpenBinding extends Binding {
  readonly references: ts.Identifier[];
}

type Names = Map<string, OpenBinding>;

function readScopes(file: ts.SourceFile): Scopes {
  const scopes = new Map<ts.Node, Names>();
  const bindings = new Map<ts.Identifier, OpenBinding>();
  const uses: ts.Identifier[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const scope = scopeOfDeclaration(node);
      if (scope !== undefined) bindings.set(node, declare(node, namesIn(scope, scopes)));
      else if (isUse(node)) uses.push(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  for (const use of uses) {
    const binding = resolve(use, scopes);
    if (binding === undefined) continue;
    binding.references.push(use);
    bindings.set(use, binding);
  }
  return { bindingOf: (identifier) => bindings.get(identifier) };
}

function namesIn(scope: ts.Node, scopes: Map<ts.Node, Names>): Names {
  const known = scopes.get(scope) ?? new Map<string, OpenBinding>();
  scopes.set(scope, known);
  return known;
}

function declare(identifier: ts.Identifier, names: Names): OpenBinding {
  const known = names.get(identifier.text) ?? { name: identifier.text, identifier, references: [] };
  names.set(identifier.text, known);
  return known;
}

function resolve(use: ts.Identifier, scopes: ReadonlyMap<ts.Node, Names>): OpenBinding | undefined {
  let scope = use.parent as ts.Node | undefined;
  while (scope !== undefined) {
    const binding = scopes.get(scope)?.get(use.text);
    if (binding !== undefined) return binding;
    scope = scope.parent;
  }
  return undefined;
}

/** The node that bounds the name declared by `identifier`; none where it declares no value. */
function scopeOfDeclaration(identifier: ts.Identifier): ts.Node | undefined {
  const { parent } = identifier;
  if (!('name' in parent) || parent.name !== identifier) return undefined;
  if (ts.isVariableDeclaration(parent) || ts.isBindingElement(parent)) return scopeOfVariable(parent);
  if (ts.isParameter(parent)) return parent.parent;
  if (isImport(parent)) return identifier.getSourceFile();
  return isNamedDeclaration(parent) ? scopeOfNamed(parent) : undefined;
}

function isImport(node: ts.Node): boolean {
  return (
    ts.isImportClause(node) ||
    ts.isImportSpecifier(node) ||
    ts.isNamespaceImport(node) ||
    ts.isImportEqualsDeclaration(node)
  );
}

type NamedDeclaration =
  | ts.FunctionDeclaration
  | ts.FunctionExpression
  | ts.ClassLikeDeclaration
  | ts.EnumDeclaration
  | ts.ModuleDeclaration;

function isNamedDeclaration(node: ts.Node): node is NamedDeclaration {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isClassLike(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isModuleDeclaration(node)
  );
}

function scopeOfNamed(node: NamedDeclaration): ts.Node {
  const isExpression = ts.isFunctionExpression(node) || ts.isClassExpression(node);
  return isExpression ? node : blockAround(node);
}

function scopeOfVariable(node: ts.VariableDeclaration | ts.BindingElement): ts.Node {
  let owner: ts.Node = node;
  while (ts.isBindingElement(owner) || ts.isObjectBindingPattern(owner) || ts.isArrayBindingPattern(owner)) {
    owner = owner.parent;
  }
  if (ts.isParameter(owner)) return owner.parent;
  if (owner.parent.kind === ts.SyntaxKind.CatchClause) return owner.parent;
  const isVar =
    ts.isVariableDeclarationList(owner.parent) && (owner.parent.flags & ts.NodeFlags.BlockScoped) === 0;
  return isVar ? functionAround(owner) : blockAround(owner);
}

function functionAround(node: ts.Node): ts.Node {
  return (
    ts.findAncestor(node.parent, (each) => ts.isFunctionLike(each) || isTopLevel(each)) ??
    node.getSourceFile()
  );
}

function blockAround(node: ts.Node): ts.Node {
  return ts.findAncestor(node.parent, bounds) ?? node.getSourceFile();
}

function isTopLevel(node: ts.Node): boolean {
  return ts.isSourceFile(node) || ts.isModuleBlock(node) || ts.isClassStaticBlockDeclaration(node);
}

function bounds(node: ts.Node): boolean {
  if (isTopLevel(node) || ts.isFunctionLike(node) || ts.isCaseBlock(node)) return true;
  return (
    ts.isBlock(node) || ts.isForStatement(node) || ts.isForInStatement(node) || ts.isForOfStatement(node)
  );
}

/** Whether an identifier that declares nothing stands for a value. */
function isUse(identifier: ts.Identifier): boolean {
  const { parent } = identifier;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === identifier;
  if (ts.isBindingElement(parent)) return parent.initializer === identifier;
  if (ts.isExportSpecifier(parent)) return isLocalExport(parent, identifier);
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isQualifiedName(parent)) return parent.left === identifier;
  return !isNameOf(parent, identifier);
}

function isLocalExport(specifier: ts.ExportSpecifier, identifier: ts.Identifier): boolean {
  if (specifier.parent.parent.moduleSpecifier !== undefined) return false;
  return (specifier.propertyName ?? specifier.name) === identifier;
}

function isNameOf(parent: ts.Node, identifier: ts.Identifier): boolean {
  if (ts.isJsxAttribute(parent)) return true;
  if (ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent))
    return parent.label === identifier;
  return 'name' in parent && parent.name === identifier;
}
