import { ts } from '../typescript.js';
import { HOLE } from '../source.js';
import { bare } from './bare.js';
import { declarationOf } from './declaration-of.js';

/**
 * The text that `node` makes, `HOLE` where a part is not known; none where it makes none at all. Joins `+`, `concat`,
 * `join` and template literals, and follows constants of the same file.
 */
export function textOf(node: ts.Expression, depth = 0): string | undefined {
  const inner = bare(node);
  if (ts.isStringLiteralLike(inner)) return inner.text;
  if (ts.isTemplateExpression(inner)) return templateText(inner, depth);
  if (isSum(inner)) return sumText(inner, depth);
  if (isJoin(inner)) return joinText(inner, depth);
  if (ts.isIdentifier(inner) && depth < 5) {
    const value = constantValue(inner);
    return value === undefined ? undefined : textOf(value, depth + 1);
  }
  return undefined;
}

function templateText({ head, templateSpans }: ts.TemplateExpression, depth: number): string {
  const rest = templateSpans.map(
    ({ expression, literal }) => (textOf(expression, depth + 1) ?? HOLE) + literal.text,
  );
  return head.text + rest.join('');
}

function sumText({ left, right }: ts.BinaryExpression, depth: number): string | undefined {
  const parts = [textOf(left, depth), textOf(right, depth)];
  return parts.every((part) => part === undefined) ? undefined : parts.map((part) => part ?? HOLE).join('');
}

/** Whether `node` joins parts by `concat` of a text, or by `join` of a literal array with a literal between. */
export function isJoin(
  node: ts.Node,
): node is ts.CallExpression & { readonly expression: ts.PropertyAccessExpression } {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { name, expression } = node.expression;
  if (name.text === 'concat') return ts.isStringLiteralLike(bare(expression));
  const [between] = node.arguments;
  return name.text === 'join' && ts.isArrayLiteralExpression(bare(expression)) && between !== undefined;
}

function joinText(
  node: ts.CallExpression & { readonly expression: ts.PropertyAccessExpression },
  depth: number,
): string {
  const first = bare(node.expression.expression);
  const textIn = (part: ts.Expression | undefined) =>
    part === undefined ? HOLE : (textOf(part, depth + 1) ?? HOLE);
  if (!ts.isArrayLiteralExpression(first)) return [first, ...node.arguments].map(textIn).join('');
  return first.elements.map(textIn).join(textIn(node.arguments[0]));
}

/** Whether `node` joins two parts by `+`. */
export function isSum(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
}

/** What the constant `name` was declared with, in its own file. */
export function constantValue(name: ts.Identifier): ts.Expression | undefined {
  const declaration = declarationOf(name);
  if (declaration === undefined || !ts.isVariableDeclaration(declaration)) return undefined;
  const isConstant = (declaration.parent.flags & ts.NodeFlags.Const) !== 0;
  return isConstant ? declaration.initializer : undefined;
}
