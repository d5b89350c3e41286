import type { Enumeration, Value } from '../declaration.js';
import { type TokenList, valueOf } from '../token-list.js';
import { isValue, listedValues } from './listed-values.js';
import { afterIfExists, qualifiedName } from './qualified-name.js';
import { readCheck } from './read-check.js';

/** The enumeration of `CREATE TYPE <from here> AS ENUM (...)`. */
export function readNewType(statement: TokenList, from: number): Enumeration | undefined {
  const named = qualifiedName(statement, afterIfExists(statement, from));
  if (named === undefined || !statement.says(named.next, 'AS', 'ENUM', '(')) return undefined;
  const open = named.next + 2;
  const values = listedValues(statement.slice(open + 1, statement.closing(open)));
  return { name: named.name, aliases: [], values, isWhole: true };
}

/** The values of `CREATE DOMAIN <from here> AS text CHECK (VALUE IN (...))`. */
export function readNewDomain(statement: TokenList, from: number): Enumeration | undefined {
  const named = qualifiedName(statement, from);
  const check = statement.find(from, 'CHECK', '(');
  if (named === undefined || check < 0) return undefined;
  const [first] = readCheck(statement.slice(check + 2, statement.closing(check + 1)));
  return first === undefined
    ? undefined
    : { name: named.name, aliases: [], values: first.values, isWhole: first.isWhole };
}

/** What `ALTER TYPE <from here>` adds or renames. */
export function readAlteredType(statement: TokenList, from: number): Enumeration | undefined {
  const named = qualifiedName(statement, afterIfExists(statement, from));
  if (named === undefined) return undefined;
  const value = newValue(statement, named.next);
  return value === undefined ? undefined : { name: named.name, aliases: [], values: [value], isWhole: false };
}

function newValue(statement: TokenList, at: number): Value | undefined {
  if (statement.says(at, 'ADD', 'VALUE')) return valueAt(statement, afterIfExists(statement, at + 2));
  if (!statement.says(at, 'RENAME', 'VALUE') || !statement.says(at + 3, 'TO')) return undefined;
  const [before, after] = [valueAt(statement, at + 2), valueAt(statement, at + 4)];
  return before === undefined || after === undefined ? undefined : { ...after, replaces: before.text };
}

function valueAt(statement: TokenList, index: number): Value | undefined {
  const token = statement.at(index);
  return token !== undefined && isValue(token) ? valueOf(token) : undefined;
}
