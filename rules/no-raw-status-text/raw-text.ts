import { ts } from '../../src/static/typescript.js';
import { bare } from '../../src/static/syntax/bare.js';
import { lastName } from '../../src/static/syntax/last-name.js';
import { localFunction, returnsOf } from '../../src/static/syntax/local-function.js';
import { changesCase } from './changes-case.js';

/** Tells where an expression reads a persisted status. */
export interface StatusReader {
  /** Whether `node` itself is the status of a run, as it is stored. */
  isStatus(node: ts.Expression, depth: number): boolean;
}

/** Methods of a text that give its words back. */
const TEXT_METHODS = new Set(
  (
    'toLowerCase toUpperCase toLocaleLowerCase toLocaleUpperCase charAt at slice substring substr replace replaceAll ' +
    'split join trim concat toString valueOf normalize padStart padEnd map reverse'
  ).split(' '),
);

/**
 * The stored status that `node` gives as text: by itself, in other letters, or as a part of a longer text. None where it
 * is compared, looked up or handed to a function that may know better words.
 */
export function rawText(node: ts.Expression, reader: StatusReader, depth = 0): ts.Expression | undefined {
  const inner = bare(node);
  if (reader.isStatus(inner, depth)) return inner;
  for (const part of partsOf(inner)) {
    const found = rawText(part, reader, depth);
    if (found !== undefined) return found;
  }
  return undefined;
}

function partsOf(node: ts.Expression): readonly ts.Expression[] {
  if (ts.isTemplateExpression(node)) return node.templateSpans.map(({ expression }) => expression);
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse];
  if (ts.isBinaryExpression(node)) return operandsOf(node);
  if (ts.isCallExpression(node)) return argumentsOf(node);
  if (ts.isElementAccessExpression(node)) return isCharacter(node) ? [node.expression] : [];
  return ts.isArrayLiteralExpression(node) ? node.elements : [];
}

function operandsOf({ left, operatorToken, right }: ts.BinaryExpression): readonly ts.Expression[] {
  switch (operatorToken.kind) {
    case ts.SyntaxKind.PlusToken:
    case ts.SyntaxKind.QuestionQuestionToken:
    case ts.SyntaxKind.BarBarToken:
      return [left, right];
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return [right];
    // A filter of a template: `run.status | capitalize`.
    case ts.SyntaxKind.BarToken:
      return changesCase(filterName(right)) ? [left] : [];
    default:
      return [];
  }
}

function filterName(node: ts.Expression): string {
  const inner = bare(node);
  return lastName(ts.isCallExpression(inner) ? inner.expression : inner) ?? '';
}

function argumentsOf(call: ts.CallExpression): readonly ts.Expression[] {
  const { expression } = call;
  const name = lastName(expression) ?? '';
  if (ts.isPropertyAccessExpression(expression) && TEXT_METHODS.has(name)) {
    return [expression.expression, ...(name === 'concat' ? call.arguments : []), ...mapped(call, name)];
  }
  return changesCase(name) ? call.arguments : [];
}

/** `runs.map((run) => run.status)` gives the status of each. */
function mapped(call: ts.CallExpression, name: string): readonly ts.Expression[] {
  const [callback] = call.arguments;
  const body = name === 'map' && callback !== undefined ? localFunction(callback) : undefined;
  return body === undefined ? [] : returnsOf(body);
}

/** `status[0]` is a character of it; `LABELS[status]` is not. */
function isCharacter({ argumentExpression }: ts.ElementAccessExpression): boolean {
  return ts.isNumericLiteral(bare(argumentExpression));
}
