import type { ColumnWrite, Value, Word } from '../declaration.js';
import { type TokenList, valueOf, wordOf } from '../token-list.js';
import { isValue, listedValues } from './listed-values.js';
import { afterIfExists, qualifiedName } from './qualified-name.js';

const AFTER_SET: ReadonlySet<string> = new Set(['where', 'from', 'returning', 'order', 'limit']);

/** What `INSERT INTO <from here>` writes. */
export function readInsert(statement: TokenList, from: number): readonly ColumnWrite[] {
  const named = qualifiedName(statement, from);
  if (named === undefined) return [];
  const list = statement.find(named.next, '(');
  const isListed = list === named.next || (list >= 0 && list <= named.next + 2);
  const columns = isListed
    ? statement.parts(list + 1, statement.closing(list)).map((part) => part.at(0))
    : [];
  const rows = isListed ? rowsOf(statement, statement.closing(list) + 1) : [];
  const listed = rows.flatMap((row) =>
    row.flatMap((item, index): readonly ColumnWrite[] => {
      const column = columns[index];
      return column === undefined
        ? []
        : writtenValues(item).map((value) => ({ table: named.name, column: wordOf(column), value }));
    }),
  );
  return [...listed, ...assignments(statement, named.next, named.name)];
}

/** What `UPDATE <from here>` writes. */
export function readUpdate(statement: TokenList, from: number): readonly ColumnWrite[] {
  const named = qualifiedName(statement, afterIfExists(statement, from));
  return named === undefined ? [] : assignments(statement, named.next, tableOf(statement, named.name));
}

/** `UPDATE r SET ... FROM operation_runs r` names the table by its alias. */
function tableOf(statement: TokenList, alias: Word): Word {
  const from = statement.find(0, 'FROM');
  const named = from < 0 ? undefined : qualifiedName(statement, from + 1);
  if (named === undefined) return alias;
  const own = statement.at(statement.says(named.next, 'AS') ? named.next + 1 : named.next);
  return own?.text === alias.text ? named.name : alias;
}

function rowsOf(statement: TokenList, from: number): readonly (readonly TokenList[])[] {
  const select = statement.find(from, 'SELECT');
  const values = statement.find(from, 'VALUES');
  if (values >= 0 && (select < 0 || values < select)) return tuples(statement, values + 1);
  if (select < 0) return [];
  const end = statement.find(select, 'FROM');
  return [statement.parts(select + 1, end < 0 ? statement.length : end)];
}

function tuples(statement: TokenList, from: number): readonly (readonly TokenList[])[] {
  const rows: (readonly TokenList[])[] = [];
  for (let at = from; statement.isMark(at, '('); at += 2) {
    const end = statement.closing(at);
    rows.push(statement.parts(at + 1, end));
    at = end;
    if (!statement.isMark(at + 1, ',')) break;
  }
  return rows;
}

/** What the `SET` clauses from `from` on write. */
function assignments(statement: TokenList, from: number, table: Word): readonly ColumnWrite[] {
  const isDuplicate = statement.find(from, 'DUPLICATE', 'KEY', 'UPDATE');
  const set = isDuplicate < 0 ? statement.find(from, 'SET') : isDuplicate + 2;
  if (set < 0) return [];
  const parts = statement.parts(set + 1, endOfSet(statement, set + 1));
  return parts.flatMap((part) => assigned(part, table));
}

function endOfSet(statement: TokenList, from: number): number {
  for (let at = from; at < statement.length; at += 1) {
    if (statement.isMark(at, '(')) at = statement.closing(at);
    if (statement.isOneOf(at, AFTER_SET)) return at;
  }
  return statement.length;
}

function assigned(part: TokenList, table: Word): readonly ColumnWrite[] {
  const named = qualifiedName(part, 0);
  if (named === undefined || !part.says(named.next, '=')) return [];
  const { name, next } = named;
  return writtenValues(part.slice(next + 1)).map((value) => ({ table, column: name, value }));
}

/** `'x'`, and the results of `CASE ... THEN 'x' ELSE 'y' END`. */
function writtenValues(expression: TokenList): readonly Value[] {
  const first = expression.at(0);
  if (first === undefined) return [];
  if (first.kind === 'string') return listedValues(expression.slice(0, 1));
  if (!expression.says(0, 'CASE')) return [];
  return expression.all.filter((token, at) => isResult(expression, at) && isValue(token)).map(valueOf);
}

function isResult(expression: TokenList, at: number): boolean {
  const isAfter = expression.says(at - 1, 'THEN') || expression.says(at - 1, 'ELSE');
  return isAfter && expression.at(at)?.kind === 'string';
}
