import { ts } from '../typescript.js';
import { bare } from './bare.js';

/** The last name of `node`: `c` of `c`, `a.b.c`, `a?.['c']` and `this.c`; none of other expressions. */
export function lastName(node: ts.Expression): string | undefined {
  const inner = bare(node);
  if (ts.isIdentifier(inner)) return inner.text;
  if (ts.isPropertyAccessExpression(inner)) return inner.name.text;
  if (!ts.isElementAccessExpression(inner)) return undefined;
  const index = bare(inner.argumentExpression);
  return ts.isStringLiteralLike(index) ? index.text : undefined;
}

/** What `node` is a property of: `a.b` of `a.b.c`; none where it is no property with a name. */
export function receiverOf(node: ts.Expression): ts.Expression | undefined {
  const inner = bare(node);
  const isProperty = ts.isPropertyAccessExpression(inner) || ts.isElementAccessExpression(inner);
  return isProperty && lastName(inner) !== undefined ? bare(inner.expression) : undefined;
}
