import { ts } from '../../src/static/typescript.js';
import { bare } from '../../src/static/syntax/bare.js';
import { lastName, receiverOf } from '../../src/static/syntax/last-name.js';
import { isFact } from './is-fact.js';

/** A field of a run that is read to be shown. */
export interface ReadFact {
  readonly field: string;
  readonly node: ts.Expression;
}

/** The facts that the value of `node` is made of; those that it is only compared with or chosen by are none. */
export function readFacts(node: ts.Node, isRun: (node: ts.Expression) => boolean): readonly ReadFact[] {
  if (isElsewhere(node)) return [];
  const found =
    ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) ? factAt(node, isRun) : [];
  if (found.length > 0) return found;
  return valuesOf(node).flatMap((each) => readFacts(each, isRun));
}

function factAt(node: ts.Expression, isRun: (node: ts.Expression) => boolean): readonly ReadFact[] {
  const [field, receiver] = [lastName(node), receiverOf(node)];
  if (field === undefined || receiver === undefined || !isFact(field) || !isRun(receiver)) return [];
  return [{ field, node: bare(node) }];
}

/** Elements print what is in them by themselves; functions are called elsewhere. */
function isElsewhere(node: ts.Node): boolean {
  return (
    ts.isJsxElement(node) ||
    ts.isJsxSelfClosingElement(node) ||
    ts.isJsxFragment(node) ||
    ts.isFunctionLike(node)
  );
}

function valuesOf(node: ts.Node): readonly ts.Node[] {
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse];
  if (ts.isBinaryExpression(node)) return operandsOf(node);
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  return children;
}

function operandsOf({ left, operatorToken, right }: ts.BinaryExpression): readonly ts.Expression[] {
  switch (operatorToken.kind) {
    case ts.SyntaxKind.PlusToken:
    case ts.SyntaxKind.MinusToken:
    case ts.SyntaxKind.QuestionQuestionToken:
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.BarToken:
      return [left, right];
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return [right];
    default:
      return [];
  }
}
