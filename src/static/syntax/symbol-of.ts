import { ts } from '../typescript.js';
import { ancestors } from './ancestors.js';

/** The name of what `node` stands in: the nearest function, constant, property, class or type; '' at the top level. */
export function symbolOf(node: ts.Node): string {
  for (const at of ancestors(node)) {
    const name = isNamed(at) ? at.name : undefined;
    if (name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteralLike(name))) return name.text;
  }
  return '';
}

function isNamed(node: ts.Node): node is ts.Node & { readonly name?: ts.Node } {
  if (ts.isVariableDeclaration(node)) return isOuter(node);
  return (
    ts.isFunctionLike(node) ||
    ts.isClassLike(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isPropertyDeclaration(node)
  );
}

/** A variable inside a function says less than the function. */
function isOuter({ initializer, parent }: ts.VariableDeclaration): boolean {
  const holdsFunction = initializer !== undefined && ts.isFunctionLike(initializer);
  return holdsFunction || ts.isSourceFile(parent.parent.parent);
}

/** The name of what the character at `offset` stands in; '' at the top level. */
export function symbolAt(ast: ts.SourceFile, offset: number): string {
  let at: ts.Node = ast;
  for (let inner: ts.Node | undefined = at; inner !== undefined; inner = childAt(at, offset)) at = inner;
  return symbolOf(at);
}

function childAt(node: ts.Node, offset: number): ts.Node | undefined {
  return ts.forEachChild(node, (child) => (child.pos <= offset && offset < child.end ? child : undefined));
}
