import { ts } from '../../src/static/typescript.js';
import type { ModelNames } from '../../src/static/model-names.js';
import { bare } from '../../src/static/syntax/bare.js';
import { lastName, receiverOf } from '../../src/static/syntax/last-name.js';
import { whoseStatus } from './status-subject.js';
import { comparedText, isEnd, type Tested } from './tested.js';

/** What a condition tests, and on which side the values that it does not name come out. */
export interface Condition extends Tested {
  /** Whether the condition is true of a status that it does not name. */
  readonly isTrueOfOthers: boolean;
}

/** What `node` tests of a status or of the end of a run; none where it tests something else. */
export function conditionOf(node: ts.Expression, names: ModelNames): Condition | undefined {
  const inner = bare(node);
  if (isNot(inner)) return negated(conditionOf(inner.operand, names));
  if (ts.isCallExpression(inner)) return membership(inner, names);
  if (ts.isBinaryExpression(inner)) return binary(inner, names);
  const whose = isEnd(inner, names) ? 'model' : whoseStatus(inner, names);
  return whose === 'none' ? undefined : { whose, values: [], isTrueOfOthers: false };
}

function isNot(node: ts.Expression): node is ts.PrefixUnaryExpression {
  return ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken;
}

function negated(condition: Condition | undefined): Condition | undefined {
  return condition === undefined ? undefined : { ...condition, isTrueOfOthers: !condition.isTrueOfOthers };
}

/** `['queued', 'running'].includes(status)`. */
function membership(call: ts.CallExpression, names: ModelNames): Condition | undefined {
  const list = receiverOf(call.expression);
  const [subject] = call.arguments;
  if (subject === undefined || list === undefined || lastName(call.expression) !== 'includes')
    return undefined;
  if (!ts.isArrayLiteralExpression(list)) return undefined;
  return {
    whose: whoseStatus(subject, names),
    values: list.elements.map(comparedText),
    isTrueOfOthers: false,
  };
}

const EQUAL: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
]);
const UNEQUAL: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

function binary(node: ts.BinaryExpression, names: ModelNames): Condition | undefined {
  const { kind } = node.operatorToken;
  if (kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.AmpersandAmpersandToken) {
    return combined([conditionOf(node.left, names), conditionOf(node.right, names)]);
  }
  if (EQUAL.has(kind)) return compared(node, names);
  return UNEQUAL.has(kind) ? negated(compared(node, names)) : undefined;
}

function combined(sides: readonly (Condition | undefined)[]): Condition | undefined {
  const [first, ...rest] = sides.filter((side) => side !== undefined);
  if (first === undefined) return undefined;
  return { ...first, values: [...first.values, ...rest.flatMap(({ values }) => values)] };
}

function compared({ left, right }: ts.BinaryExpression, names: ModelNames): Condition | undefined {
  const [subject, value] = isConstant(left) ? [right, left] : [left, right];
  if (!isConstant(value)) return undefined;
  if (isNothing(value)) {
    return negated(conditionOf(subject, names));
  }
  const text = comparedText(value);
  return text === ''
    ? undefined
    : { whose: whoseStatus(subject, names), values: [text], isTrueOfOthers: false };
}

function isConstant(node: ts.Expression): boolean {
  const inner = bare(node);
  const isMember = ts.isPropertyAccessExpression(inner) && /^\p{Lu}/u.test(inner.getText());
  return ts.isStringLiteralLike(inner) || isNothing(inner) || isMember;
}

function isNothing(node: ts.Expression): boolean {
  return node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === 'undefined');
}
