import type { Column, Value, Word } from '../declaration.js';
import { type TokenList, wordOf } from '../token-list.js';
import { isValue, listedValues } from './listed-values.js';
import { qualifiedName } from './qualified-name.js';
import { readCheck } from './read-check.js';

const CONSTRAINTS: ReadonlySet<string> = new Set(
  'constraint primary unique foreign check key index exclude like fulltext spatial period partition'.split(
    ' ',
  ),
);
const TEXTS: ReadonlySet<string> = new Set(
  'text varchar char character nvarchar nchar string clob citext bpchar varchar2 tinytext mediumtext longtext'.split(
    ' ',
  ),
);

/** What one part of a list of columns and constraints says of columns: a definition of one, or checks of some. */
export function readColumns(part: TokenList): readonly Column[] {
  const checks = checksOf(part);
  const name = part.at(0);
  if (name === undefined || part.isOneOf(0, CONSTRAINTS)) return checks;
  if (name.kind !== 'name' && name.kind !== 'string') return [];
  const own = wordOf(name);
  const column = columnFrom(own, part.slice(1));
  return [column, ...checks].reduce<readonly Column[]>(merge, []);
}

/** A column with the type, the values and the default that `definition` gives it. */
export function columnFrom(name: Word, definition: TokenList): Column {
  const type = qualifiedName(definition, 0);
  const isEnum = type !== undefined && definition.says(type.next - 1, 'ENUM', '(');
  const values = isEnum ? listedValues(definition.slice(type.next, definition.closing(type.next))) : [];
  return {
    name,
    ...(type === undefined ? {} : { type: type.name }),
    values,
    isWhole: isEnum,
    defaults: defaultOf(definition),
    isText: type !== undefined && TEXTS.has(type.name.text.toLowerCase()),
  };
}

/** `columns` with what `next` says of one of them added to it. */
export function merge(columns: readonly Column[], next: Column): readonly Column[] {
  const index = columns.findIndex(({ name }) => name.text.toLowerCase() === next.name.text.toLowerCase());
  const before = columns[index];
  if (before === undefined) return [...columns, next];
  const merged = {
    ...before,
    values: [...before.values, ...next.values],
    isWhole: before.isWhole || next.isWhole,
    defaults: [...before.defaults, ...next.defaults],
  };
  return columns.with(index, merged);
}

function checksOf(part: TokenList): readonly Column[] {
  const columns: Column[] = [];
  for (let at = 0; at < part.length; at += 1) {
    if (!part.says(at, 'CHECK', '(')) continue;
    const checks = readCheck(part.slice(at + 2, part.closing(at + 1)));
    for (const { column, values, isWhole } of checks) {
      columns.push({ name: column, values, isWhole, defaults: [], isText: false });
    }
  }
  return columns;
}

/** `DEFAULT 'queued'`, `DEFAULT ('queued')`. */
function defaultOf(definition: TokenList): readonly Value[] {
  const at = definition.find(0, 'DEFAULT');
  if (at < 0) return [];
  const index = definition.isMark(at + 1, '(') ? at + 2 : at + 1;
  const given = definition.at(index);
  return given !== undefined && isValue(given) ? listedValues(definition.slice(index, index + 1)) : [];
}
