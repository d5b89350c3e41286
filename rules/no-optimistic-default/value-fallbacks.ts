import { ts } from '../../src/static/typescript.js';
import type { ModelNames } from '../../src/static/model-names.js';
import { bare } from '../../src/static/syntax/bare.js';
import { lastName } from '../../src/static/syntax/last-name.js';
import { typeSays } from '../../src/static/syntax/model-type.js';
import { conditionOf } from './condition.js';
import type { Fallback } from './fallback.js';
import { whoseByWords, whoseElement } from './status-subject.js';
import { readStatus } from './tested.js';

const OTHERWISE: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
]);
/** Look-ups that take the fallback last, and first. */
const LAST = /^(?:get|getOr|getOrElse|lookup|lookupOr|defaultTo|withDefault|valueOr|getOrDefault)$/u;
const FIRST = /^(?:pathOr|propOr)$/u;

/** `status ?? 'running'`, `LABELS[status] || 'Running'`, `!run.completed_at && 'In progress'`. */
export function otherwiseFallback(node: ts.BinaryExpression, names: ModelNames): Fallback | undefined {
  const { left, right, operatorToken } = node;
  if (OTHERWISE.has(operatorToken.kind)) return { ...readStatus(left, names), results: [right] };
  if (operatorToken.kind !== ts.SyntaxKind.AmpersandAmpersandToken) return undefined;
  const condition = conditionOf(left, names);
  return condition?.isTrueOfOthers === true && condition.values.length === 0
    ? { ...condition, results: [right] }
    : undefined;
}

/** `get(LABELS, run.status, 'Running')`. */
export function lookUpFallback(call: ts.CallExpression, names: ModelNames): Fallback | undefined {
  const name = lastName(call.expression) ?? '';
  const result = LAST.test(name) ? call.arguments.at(-1) : FIRST.test(name) ? call.arguments[0] : undefined;
  if (result === undefined || call.arguments.length < 2) return undefined;
  return { ...readStatus(call, names), results: [result] };
}

/** `function label(status = 'running')`, `({ status = 'running' }: Props) =>`, `const { status = 'running' } = run`. */
export function defaultFallback(
  node: ts.ParameterDeclaration | ts.BindingElement,
  names: ModelNames,
): Fallback | undefined {
  if (node.initializer === undefined || !ts.isIdentifier(node.name)) return undefined;
  if (ts.isObjectLiteralExpression(bare(node.initializer))) return undefined;
  return { whose: whoseDefault(node, names), values: [], results: [node.initializer] };
}

function whoseDefault(
  node: ts.ParameterDeclaration | ts.BindingElement,
  names: ModelNames,
): Fallback['whose'] {
  if (ts.isBindingElement(node)) return whoseElement(node, names);
  const named = ts.isIdentifier(node.name) ? whoseByWords(node.name.text, names) : 'none';
  const says = typeSays(node.type, names);
  return named === 'none' || says === 'open' ? named : says;
}
