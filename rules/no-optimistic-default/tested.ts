import { ts } from '../../src/static/typescript.js';
import { bare } from '../../src/static/syntax/bare.js';
import { constantValue } from '../../src/static/syntax/text-of.js';
import { declarationOf } from '../../src/static/syntax/declaration-of.js';
import { isRunPattern } from '../../src/static/syntax/is-run-pattern.js';
import { isRun } from '../../src/static/syntax/is-run.js';
import { lastName, receiverOf } from '../../src/static/syntax/last-name.js';
import type { ModelNames } from '../../src/static/model-names.js';
import { type Whose, whoseStatus } from './status-subject.js';

/** What a fallback is the fallback of. */
export interface Tested {
  readonly whose: Whose;
  /** The values that are told apart, as written: literals, members, keys of a table. */
  readonly values: readonly string[];
}

const END = /^(?:completed|ended|finished)_?(?:at|on)$|^end_?time$/iu;
const RANK: readonly Whose[] = ['foreign', 'model', 'neutral', 'none'];

/** The status that `node` reads or looks up: `run.status`, `LABELS[status]?.label`, `map.get(status)`, `status.trim()`. */
export function readStatus(node: ts.Expression, names: ModelNames, depth = 0): Tested {
  const inner = bare(node);
  const own = depth > 5 ? 'none' : whoseStatus(inner, names);
  if (own !== 'none' || depth > 5) return { whose: own, values: [] };
  if (isEnd(inner, names)) return { whose: 'model', values: [] };
  const parts = partsOf(inner).map((part) => readStatus(part, names, depth + 1));
  const whose = RANK.find((each) => parts.some((part) => part.whose === each)) ?? 'none';
  return { whose, values: [...parts.flatMap(({ values }) => values), ...keysOf(inner)] };
}

/** Whether `node` is the moment at which a run ended. */
export function isEnd(node: ts.Expression, names: ModelNames): boolean {
  if (!END.test(lastName(node) ?? '')) return false;
  const receiver = receiverOf(node);
  if (receiver !== undefined) return isRun(receiver, names);
  const declaration = ts.isIdentifier(node) ? declarationOf(node) : undefined;
  if (declaration === undefined || !ts.isBindingElement(declaration)) return false;
  const holder = declaration.parent.parent;
  const source = ts.isVariableDeclaration(holder) ? holder.initializer : undefined;
  return source === undefined ? isRunPattern(declaration.parent, names) : isRun(source, names);
}

function partsOf(node: ts.Expression): readonly ts.Expression[] {
  if (ts.isElementAccessExpression(node)) return [node.argumentExpression, node.expression];
  if (ts.isPropertyAccessExpression(node)) return [node.expression];
  if (ts.isCallExpression(node)) {
    return [
      ...node.arguments,
      ...(ts.isPropertyAccessExpression(node.expression) ? [node.expression.expression] : []),
    ];
  }
  return ts.isBinaryExpression(node) && isFallback(node) ? [node.left] : [];
}

function isFallback({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken;
}

/** The keys of the table that is looked into, where it is a constant of the same file. */
function keysOf(node: ts.Expression): readonly string[] {
  const table = tableOf(node);
  if (table === undefined) return [];
  const value = ts.isIdentifier(table) ? constantValue(table) : table;
  return value === undefined ? [] : entryKeys(bare(value));
}

function tableOf(node: ts.Expression): ts.Expression | undefined {
  if (ts.isElementAccessExpression(node)) return bare(node.expression);
  if (!ts.isCallExpression(node)) return undefined;
  const table = receiverOf(node.expression) ?? node.arguments.find((each) => !ts.isStringLiteralLike(each));
  return table === undefined ? undefined : bare(table);
}

function entryKeys(value: ts.Expression): readonly string[] {
  if (ts.isObjectLiteralExpression(value)) {
    return value.properties.flatMap(({ name }) => (name === undefined ? [] : [keyText(name)]));
  }
  if (!ts.isNewExpression(value)) return [];
  const [entries] = value.arguments ?? [];
  if (entries === undefined) return [];
  if (!ts.isArrayLiteralExpression(entries)) return entryKeys(bare(entries));
  return entries.elements.flatMap((entry) => {
    const key = ts.isArrayLiteralExpression(entry) ? entry.elements[0] : undefined;
    return key === undefined ? [] : [comparedText(key)];
  });
}

function keyText(name: ts.PropertyName): string {
  if (ts.isComputedPropertyName(name)) return comparedText(name.expression);
  return name.text;
}

/** A literal as it is; of a member `A.Queued` its whole name; of others ''. */
export function comparedText(node: ts.Expression): string {
  const inner = bare(node);
  if (ts.isStringLiteralLike(inner)) return inner.text;
  return ts.isPropertyAccessExpression(inner) ? inner.getText() : '';
}
