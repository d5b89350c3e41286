import { ts } from 'ts-morph';
import { calleeName } from '../../src/static/flow/callee-name.js';
import type { Copy } from '../../src/static/flow/copy-in.js';
import { translates } from '../../src/static/flow/translates.js';
import { writtenSpan } from '../../src/static/flow/written-span.js';
import type { Fix, RuleContext } from '../../src/static/rule.js';
import type { CopyOptions } from './options.js';

/**
 * The call of the presenter that gives the same sentence, where a literal is exactly one of the contract's and stands
 * where an expression can take its place; none where that is not certain.
 */
export function copyFix(
  { literal, end }: Copy,
  { contract, options, claims }: RuleContext<CopyOptions>,
): Fix | undefined {
  const { presenter } = options;
  if (presenter === undefined || end.kind !== 'screen') return undefined;
  const text = exactText(literal);
  const owned = Object.entries(contract.claims).find(
    ([, { says }]) => text !== undefined && says.includes(text),
  );
  if (owned === undefined || text === undefined || claims.match(text).length === 0) return undefined;
  const [claim, { says }] = owned;
  const index = says.indexOf(text);
  const call = `${presenter.call}('${claim}'${index === 0 ? '' : `, ${String(index)}`})`;
  const replaced = inPlaceOf(literal, call);
  if (replaced === undefined) return undefined;
  return {
    ...writtenSpan(literal),
    text: replaced,
    imports: { name: presenter.call, from: presenter.module },
  };
}

function exactText(literal: ts.Node): string | undefined {
  if (ts.isJsxText(literal)) return isWholeChild(literal) ? literal.text.trim() : undefined;
  return ts.isStringLiteralLike(literal) ? literal.text : undefined;
}

function isWholeChild(text: ts.JsxText): boolean {
  return !text.text.includes('&') && !/\S\s*\n\s*\S/u.test(text.text);
}

function inPlaceOf(literal: ts.Node, call: string): string | undefined {
  const { parent } = literal;
  if (ts.isJsxText(literal) || ts.isJsxAttribute(parent)) return `{${call}}`;
  const isPlace =
    ts.isJsxExpression(parent) ||
    ts.isConditionalExpression(parent) ||
    ts.isReturnStatement(parent) ||
    (ts.isBinaryExpression(parent) && parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken) ||
    (ts.isCallExpression(parent) && !translates(calleeName(parent.expression).whole));
  return isPlace ? call : undefined;
}
