import { ts } from '../../typescript.js';
import { bare } from '../../syntax/bare.js';
import { lastName } from '../../syntax/last-name.js';
import { propertyOf } from './read-call.js';
import { readValues } from './read-values.js';
import { NOTHING, type Reading, type ReadScope, together, UNKNOWN } from './reading.js';
import type { ColumnSaying, ScriptColumn } from './script-table.js';

/** What a script says of the values of a column: those it lists, and its defaults. */
export interface ColumnReading {
  readonly listed: Reading;
  readonly defaults: Reading;
}

/** Everything that is said of a column's values, together. What lists them says more than what allows any text. */
export function readColumn({ said }: ScriptColumn, scope: ReadScope): ColumnReading {
  const listings = said.filter(({ kind }) => kind !== 'default').map((each) => listedIn(each, scope));
  const telling = listings.filter(({ values }) => values.length > 0);
  const isShape = said.every(({ kind }) => kind === 'type');
  const listed = isShape ? together(listings) : merged(telling.length > 0 ? telling : listings);
  const defaults = said.flatMap((each) => defaultNodes(each)).map((node) => readValues(node, scope));
  return { listed: said.length === 0 ? UNKNOWN : listed, defaults: together([NOTHING, ...defaults]) };
}

/** Listings of the same values in several ways. */
function merged(listings: readonly Reading[]): Reading {
  const whole = listings.some(({ isWhole }) => isWhole);
  return { ...together(listings), isWhole: whole, declared: listings.flatMap(({ declared }) => declared) };
}

function listedIn({ kind, node }: ColumnSaying, scope: ReadScope): Reading {
  if (kind !== 'config') return readValues(node, scope);
  return ts.isObjectLiteralExpression(node) ? readConfig(node, scope) : UNKNOWN;
}

const LISTS = ['enum', 'items', 'values', 'isIn'] as const;

/** `{ type: 'enum', enum: [...] }`, `{ type: String, enum: { values: [...] } }`, `{ type: DataTypes.ENUM(...) }`. */
function readConfig(config: ts.ObjectLiteralExpression, scope: ReadScope): Reading {
  const given = LISTS.flatMap((name) => propertyOf(config, name))[0];
  if (given !== undefined) {
    const inner = bare(given);
    const nested = ts.isObjectLiteralExpression(inner) ? propertyOf(inner, 'values')[0] : undefined;
    return readValues(nested ?? inner, scope);
  }
  const [validate] = propertyOf(config, 'validate');
  const [type] = propertyOf(config, 'type');
  if (
    validate !== undefined &&
    ts.isObjectLiteralExpression(validate) &&
    propertyOf(validate, 'isIn').length > 0
  ) {
    return readConfig(validate, scope);
  }
  return type === undefined ? UNKNOWN : readColumnType(type, scope);
}

function readColumnType(type: ts.Expression, scope: ReadScope): Reading {
  if (ts.isCallExpression(type)) return readValues(type, scope);
  const isText = ['String', 'STRING', 'TEXT'].includes(lastName(type) ?? '');
  return isText ? { ...UNKNOWN, text: 'column' } : UNKNOWN;
}

function defaultNodes({ kind, node }: ColumnSaying): readonly ts.Node[] {
  if (kind === 'default') return [node];
  if (kind !== 'config' || !ts.isObjectLiteralExpression(node)) return [];
  return ['default', 'defaultValue'].flatMap((name) => propertyOf(node, name));
}
