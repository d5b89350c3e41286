import { ts } from '../../src/static/typescript.js';
import { propertyOf } from '../../src/static/declarations/script/read-call.js';
import { bare } from '../../src/static/syntax/bare.js';
import { constantValue } from '../../src/static/syntax/text-of.js';

/** Keys under which a call says what it writes. */
const WRITTEN = [
  'data',
  'create',
  'update',
  '$set',
  '$setOnInsert',
  'defaults',
  'set',
  'values',
  'updateOne',
  'insertOne',
  'document',
];
/** Keys that make an object a set of instructions, and no record. */
const INSTRUCTIONS = [...WRITTEN, 'where', 'filter'];

/** The records among the arguments of a writing call; what selects records is left out. */
export function writtenObjects(given: readonly ts.Expression[]): readonly ts.ObjectLiteralExpression[] {
  return given.flatMap((each) => objectsIn(each, 0));
}

function objectsIn(node: ts.Expression, depth: number): readonly ts.ObjectLiteralExpression[] {
  const inner = bare(node);
  if (depth > 6) return [];
  if (ts.isArrayLiteralExpression(inner)) return inner.elements.flatMap((each) => objectsIn(each, depth + 1));
  if (ts.isObjectLiteralExpression(inner)) return recordsIn(inner, depth);
  if (ts.isConditionalExpression(inner)) {
    return [inner.whenTrue, inner.whenFalse].flatMap((each) => objectsIn(each, depth + 1));
  }
  if (ts.isArrowFunction(inner) && !ts.isBlock(inner.body)) return objectsIn(inner.body, depth + 1);
  const value = ts.isIdentifier(inner) ? constantValue(inner) : undefined;
  return value === undefined ? [] : objectsIn(value, depth + 1);
}

function recordsIn(object: ts.ObjectLiteralExpression, depth: number): readonly ts.ObjectLiteralExpression[] {
  const instructs = INSTRUCTIONS.some((name) => propertyOf(object, name).length > 0);
  if (!instructs) return [object];
  return WRITTEN.flatMap((name) => propertyOf(object, name)).flatMap((each) => objectsIn(each, depth + 1));
}
