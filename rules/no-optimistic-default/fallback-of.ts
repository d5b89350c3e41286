import { ts } from '../../src/static/typescript.js';
import type { ModelNames } from '../../src/static/model-names.js';
import { elseFallback, lastReturn, switchFallback, ternaryFallback } from './branch-fallbacks.js';
import type { Fallback } from './fallback.js';
import { letFallback } from './let-fallback.js';
import { defaultFallback, lookUpFallback, otherwiseFallback } from './value-fallbacks.js';

/** What `node` itself makes of a status that nobody named, if it is a place where that is decided. */
export function fallbackOf(node: ts.Node, names: ModelNames): Fallback | undefined {
  if (ts.isConditionalExpression(node)) return ternaryFallback(node, names);
  if (ts.isStatement(node)) return statementFallback(node, names);
  if (ts.isVariableDeclaration(node)) return letFallback(node, names);
  if (ts.isBinaryExpression(node)) return otherwiseFallback(node, names);
  if (ts.isCallExpression(node)) return lookUpFallback(node, names);
  return ts.isParameter(node) || ts.isBindingElement(node) ? defaultFallback(node, names) : undefined;
}

function statementFallback(node: ts.Statement, names: ModelNames): Fallback | undefined {
  if (ts.isSwitchStatement(node)) return switchFallback(node, names);
  if (ts.isIfStatement(node)) return elseFallback(node, names);
  return ts.isReturnStatement(node) ? lastReturn(node, names) : undefined;
}
