import { ts } from '../../src/static/typescript.js';
import { descendants } from '../../src/static/syntax/descendants.js';
import { isUnseen } from '../../src/static/syntax/is-unseen.js';
import { constantValue, isJoin, isSum, textOf } from '../../src/static/syntax/text-of.js';
import type { Flaw } from './flaw.js';
import { isForeignRoute, type Routes, shown } from './routes.js';

/** The paths in a script that lead to runs where the contract has no screen of them. */
export function routeFlaws(nodes: readonly ts.Node[], routes: Routes): readonly Flaw[] {
  return nodes.flatMap((node) => {
    if (!isText(node)) return [];
    const text = textOf(node);
    if (text === undefined || !isForeignRoute(text, routes)) return [];
    if (isPart(node) || isUnseen(node) || isOfFlawedConstant(node, routes)) return [];
    return [
      { start: node.getStart(), end: node.end, said: shown(text), message: routeMessage(text, routes) },
    ];
  });
}

/** What is said of a path that is not canonical. */
export function routeMessage(text: string, { paths }: Routes): string {
  return `Cannot lead to "${shown(text)}": the frozen paths are ${paths.map((path) => `"${path}"`).join(', ')}`;
}

function isText(node: ts.Node): node is ts.Expression {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || isSum(node) || isJoin(node);
}

/** Whether `node` is only a part of a longer text, or names a module. */
function isPart(node: ts.Node): boolean {
  const { parent } = node;
  if (
    ts.isImportDeclaration(parent) ||
    ts.isExportDeclaration(parent) ||
    ts.isExternalModuleReference(parent)
  )
    return true;
  if (ts.isCallExpression(parent) && parent.expression.kind === ts.SyntaxKind.ImportKeyword) return true;
  return isSumAbove(parent);
}

function isSumAbove(node: ts.Node): boolean {
  if (isSum(node) || isJoin(node)) return true;
  const isBetween =
    ts.isParenthesizedExpression(node) ||
    ts.isArrayLiteralExpression(node) ||
    ts.isPropertyAccessExpression(node);
  return isBetween && isSumAbove(node.parent);
}

/** A path that is made of a constant is wrong there once, not wherever the constant is used. */
function isOfFlawedConstant(node: ts.Node, routes: Routes): boolean {
  return descendants(node).some((part) => {
    const value = ts.isIdentifier(part) ? constantValue(part) : undefined;
    const text = value === undefined ? undefined : textOf(value);
    return text !== undefined && isForeignRoute(text, routes);
  });
}
