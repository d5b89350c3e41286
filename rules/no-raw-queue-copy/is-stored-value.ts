import { ts } from '../../src/static/typescript.js';
import type { Contract } from '../../src/contract/contract.js';

/**
 * Whether `literal` is a status or outcome as it is stored, in capitals as no sentence is: `'EXECUTING'`. Whether that is
 * printed is asked by no-raw-status-text; where it stands in markup itself, it is copy like any other.
 */
export function isStoredValue(literal: ts.Node, { persisted }: Contract): boolean {
  if (!ts.isStringLiteralLike(literal) || literal.text !== literal.text.toUpperCase()) return false;
  if (ts.isJsxExpression(literal.parent) || ts.isJsxAttribute(literal.parent)) return false;
  return Object.hasOwn(persisted.status, literal.text) || persisted.outcome.includes(literal.text);
}
