import { ts } from '../typescript.js';
import { isInline, isJsxParent } from './jsx-run.js';

/** The outermost expression, or line of markup, in which a literal is joined with others where it stands. */
export function wholeAround(literal: ts.Node): ts.Node {
  let whole = literal;
  while (joins(whole.parent, whole)) whole = whole.parent;
  return whole;
}

function joins(parent: ts.Node, child: ts.Node): boolean {
  if (ts.isBinaryExpression(parent)) return joinsOperands(parent, child);
  if (ts.isConditionalExpression(parent)) return parent.condition !== child && joins(parent.parent, parent);
  if (isJsxParent(parent)) return !ts.isJsxElement(child) || isInline(child);
  if (ts.isJsxExpression(parent)) return isJsxParent(parent.parent);
  if (ts.isParenthesizedExpression(parent) || ts.isTemplateSpan(parent)) return true;
  return ts.isTemplateExpression(parent) || isJoining(parent);
}

function joinsOperands(parent: ts.BinaryExpression, child: ts.Node): boolean {
  switch (parent.operatorToken.kind) {
    case ts.SyntaxKind.PlusToken:
      return true;
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return parent.right === child && joins(parent.parent, parent);
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.QuestionQuestionToken:
      return joins(parent.parent, parent);
    default:
      return false;
  }
}

/** `[...].join(...)` and `'...'.concat(...)`, or a part of it. */
function isJoining(node: ts.Node): boolean {
  if (ts.isCallExpression(node)) return isJoining(node.expression);
  if (ts.isArrayLiteralExpression(node))
    return ts.isPropertyAccessExpression(node.parent) && isJoining(node.parent);
  return ts.isPropertyAccessExpression(node) && /^(?:join|concat)$/u.test(node.name.text);
}
