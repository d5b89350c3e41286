import { ts } from '../typescript.js';
import { bare } from './bare.js';
import { declarationOf } from './declaration-of.js';

/** A function whose body stands in the file. */
export type FunctionBody = ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction;

/** The function that `callee` means, if it is one that its own file declares by name, or a literal one. */
export function localFunction(callee: ts.Expression): FunctionBody | undefined {
  const inner = bare(callee);
  if (isLiteral(inner)) return inner;
  const declaration = ts.isIdentifier(inner) ? declarationOf(inner) : undefined;
  if (declaration === undefined || ts.isFunctionDeclaration(declaration)) return declaration;
  return ts.isVariableDeclaration(declaration) ? functionIn(declaration.initializer) : undefined;
}

/** `useCallback` and its like take the function as their first argument. */
function functionIn(initializer: ts.Expression | undefined): FunctionBody | undefined {
  const value = initializer === undefined ? undefined : bare(initializer);
  const wrapped = value !== undefined && ts.isCallExpression(value) ? value.arguments[0] : value;
  return wrapped !== undefined && isLiteral(wrapped) ? wrapped : undefined;
}

function isLiteral(node: ts.Node): node is ts.ArrowFunction | ts.FunctionExpression {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node);
}

/** What a function may return, those of functions within it aside. */
export function returnsOf({ body }: FunctionBody): readonly ts.Expression[] {
  if (body === undefined) return [];
  if (!ts.isBlock(body)) return [body];
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return;
    if (ts.isReturnStatement(node) && node.expression !== undefined) found.push(node.expression);
    ts.forEachChild(node, visit);
  };
  visit(body);
  return found;
}
