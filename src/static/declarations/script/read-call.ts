import { ts } from '../../typescript.js';
import { lastName, receiverOf } from '../../syntax/last-name.js';
import type { Readers } from './follow.js';
import { partOf, type Reading, type ReadScope, together, UNKNOWN } from './reading.js';

/** Calls that list values, in an array or object behind a name that may come first. */
const LISTING = new Set(
  (
    'enum nativeEnum pgEnum mysqlEnum singlestoreEnum picklist union enumType freeze values keys enu Enum isIn ' +
    'variant oneOf enums stringEnum asEnum'
  ).split(' '),
);
/** Calls of which every argument is a value. */
const SPREADING = new Set(['ENUM', 'literal', 'valid', 'Literal', 'allow', 'equal']);
const TEXT_TYPES = new Set(['string', 'str', 'String']);
const TEXT_COLUMNS = new Set([
  'text',
  'varchar',
  'char',
  'tinytext',
  'mediumtext',
  'longtext',
  'TEXT',
  'STRING',
]);

/** The values that a call lists: `z.enum([...])`, `pgEnum('status', [...])`, `text({ enum: [...] })`, and what is chained to it. */
export function readCall(call: ts.CallExpression, scope: ReadScope, read: Readers): Reading {
  const name = lastName(call.expression) ?? '';
  if (LISTING.has(name)) return readListed(call, scope, read);
  if (SPREADING.has(name)) return together(call.arguments.map((each) => read.expression(each, scope)));
  if (TEXT_TYPES.has(name)) return { ...UNKNOWN, text: 'type' };
  if (TEXT_COLUMNS.has(name)) return readTextColumn(call, scope, read);
  const receiver = receiverOf(call.expression);
  if (receiver === undefined) return read.expression(call.expression, scope);
  return readChained({ call, name, receiver }, scope, read);
}

function readListed({ arguments: given }: ts.CallExpression, scope: ReadScope, read: Readers): Reading {
  const isNamed = given.length > 1 && given[0] !== undefined && ts.isStringLiteralLike(given[0]);
  const list = given[isNamed ? 1 : 0];
  if (list === undefined) return UNKNOWN;
  return read.expression(list, scope);
}

function readTextColumn({ arguments: given }: ts.CallExpression, scope: ReadScope, read: Readers): Reading {
  const list = given.flatMap((each) =>
    ts.isObjectLiteralExpression(each) ? propertyOf(each, 'enum') : [],
  )[0];
  return list === undefined ? { ...UNKNOWN, text: 'column' } : read.expression(list, scope);
}

interface Chained {
  readonly call: ts.CallExpression;
  readonly name: string;
  readonly receiver: ts.Expression;
}

/** `.$type<'a' | 'b'>()` says what is in the column; `.or(...)` adds; other calls change nothing of it. Defaults are read apart. */
function readChained({ call, name, receiver }: Chained, scope: ReadScope, read: Readers): Reading {
  const [argument] = call.arguments;
  const [type] = call.typeArguments ?? [];
  if (name === '$type' && type !== undefined) return read.type(type, scope);
  const before = read.expression(receiver, scope);
  if (argument === undefined) return before;
  if (name === 'or') return together([before, read.expression(argument, scope)]);
  if (name !== 'exclude' && name !== 'extract') return before;
  const named = new Set(read.expression(argument, scope).values.map(({ text }) => text));
  const values = before.values.filter(({ text }) => named.has(text) === (name === 'extract'));
  return partOf({ ...before, values, declared: [] });
}

/** The value of the property `name` of an object literal. */
export function propertyOf(object: ts.ObjectLiteralExpression, name: string): readonly ts.Expression[] {
  return object.properties.flatMap((property) => {
    const own = property.name;
    const isNamed =
      own !== undefined && (ts.isIdentifier(own) || ts.isStringLiteralLike(own)) && own.text === name;
    if (!isNamed) return [];
    if (ts.isPropertyAssignment(property)) return [property.initializer];
    return ts.isShorthandPropertyAssignment(property) ? [property.name] : [];
  });
}
