import { ts } from '../typescript.js';

/** The expressions that a call of `fn` may give; those of functions inside it are not among them. */
export function returned(fn: ts.SignatureDeclaration): readonly ts.Expression[] {
  const body = 'body' in fn ? fn.body : undefined;
  if (body === undefined) return [];
  if (!ts.isBlock(body)) return [body];
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return;
    if (ts.isReturnStatement(node) && node.expression !== undefined) found.push(node.expression);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(body, visit);
  return found;
}
