import { ts } from '../../typescript.js';
import type { Word } from '../declaration.js';
import { bare } from '../../syntax/bare.js';
import { lastName, receiverOf } from '../../syntax/last-name.js';
import type { ColumnSaying, ScriptColumn } from './script-table.js';

/** A property name, string or identifier as a word; none where it is computed. */
export function wordAt(node: ts.Node | undefined): Word | undefined {
  if (node === undefined) return undefined;
  if (ts.isStringLiteralLike(node)) return { text: node.text, start: node.getStart() + 1, end: node.end - 1 };
  const isName = ts.isIdentifier(node) || ts.isPrivateIdentifier(node);
  return isName ? { text: node.text, start: node.getStart(), end: node.end } : undefined;
}

/** The columns that an object literal lists: name to builder, settings or schema. */
export function columnsOfObject(object: ts.ObjectLiteralExpression): readonly ScriptColumn[] {
  return object.properties.flatMap((property) => {
    const name = wordAt(property.name);
    if (name === undefined) return [];
    if (ts.isShorthandPropertyAssignment(property)) {
      return [{ name, said: [{ kind: 'expression' as const, node: property.name }] }];
    }
    return ts.isPropertyAssignment(property) ? [columnOf(name, property.initializer)] : [];
  });
}

/** The column `name` with what `value` says of it: a builder (`text('status').default('queued')`) or settings. */
export function columnOf(name: Word, value: ts.Expression): ScriptColumn {
  const inner = bare(value);
  if (ts.isObjectLiteralExpression(inner)) return { name, said: [{ kind: 'config', node: inner }] };
  const stored = storedName(inner);
  const defaults = defaultsOf(inner).map((node): ColumnSaying => ({ kind: 'default', node }));
  return {
    name,
    ...(stored === undefined ? {} : { stored }),
    said: [{ kind: 'expression', node: inner }, ...defaults],
  };
}

const DEFAULTS = new Set([
  'default',
  '$default',
  '$defaultFn',
  'defaultTo',
  'catch',
  '$onUpdate',
  '$onUpdateFn',
]);

/** `'x'` of every `.default('x')` in a chain of calls. */
function defaultsOf(node: ts.Expression): readonly ts.Expression[] {
  if (!ts.isCallExpression(node)) return [];
  const receiver = receiverOf(node.expression);
  const [argument] = node.arguments;
  const own = DEFAULTS.has(lastName(node.expression) ?? '') && argument !== undefined ? [argument] : [];
  return receiver === undefined ? own : [...defaultsOf(receiver), ...own];
}

/** `run_status` of `statusEnum('run_status').notNull()`. */
function storedName(node: ts.Expression): string | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const receiver = receiverOf(node.expression);
  if (receiver !== undefined && ts.isCallExpression(receiver)) return storedName(receiver);
  const [first] = node.arguments;
  return first !== undefined && ts.isStringLiteralLike(first) ? first.text : undefined;
}
