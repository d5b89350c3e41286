import type { Column, Table } from '../declaration.js';
import { type TokenList, wordOf } from '../token-list.js';
import { afterIfExists, qualifiedName } from './qualified-name.js';
import { columnFrom, merge, readColumns } from './read-column.js';

/** The table of `CREATE TABLE <from here>`; a materialized view has no columns of its own. */
export function readNewTable(statement: TokenList, from: number): Table | undefined {
  const named = qualifiedName(statement, afterIfExists(statement, from));
  if (named === undefined) return undefined;
  const { name, next } = named;
  const parts = statement.isMark(next, '(') ? statement.parts(next + 1, statement.closing(next)) : [];
  const columns = parts.flatMap(readColumns).reduce<readonly Column[]>(merge, []);
  return { name, aliases: [], columns, refersTo: referencesIn(statement), isNew: true };
}

/** What `ALTER TABLE <from here>` changes. */
export function readAlteredTable(statement: TokenList, from: number): readonly Table[] {
  const named = qualifiedName(statement, afterIfExists(statement, from));
  if (named === undefined) return [];
  const actions = statement.parts(named.next, statement.length);
  const columns = actions.flatMap(alteredColumns).reduce<readonly Column[]>(merge, []);
  const altered: Table = {
    ...{ name: named.name, aliases: [], columns },
    ...{ refersTo: referencesIn(statement), isNew: false },
  };
  return [altered, ...actions.flatMap(renamedTable)];
}

function renamedTable(action: TokenList): readonly Table[] {
  const name = action.says(0, 'RENAME', 'TO') ? action.at(2) : undefined;
  return name === undefined
    ? []
    : [{ name: wordOf(name), aliases: [], columns: [], refersTo: [], isNew: true }];
}

function alteredColumns(action: TokenList): readonly Column[] {
  const from = action.says(1, 'COLUMN') ? 2 : 1;
  if (action.says(0, 'ADD')) return addedColumns(action, afterIfExists(action, from));
  if (action.says(0, 'MODIFY')) return readColumns(action.slice(afterIfExists(action, from)));
  if (action.says(0, 'CHANGE')) return readColumns(action.slice(from + 1));
  if (action.says(0, 'ALTER')) return changedColumn(action, from);
  return action.says(0, 'RENAME') ? renamedColumn(action, from) : [];
}

/** `ADD a text`, `ADD COLUMN (a text, b text)`. */
function addedColumns(action: TokenList, from: number): readonly Column[] {
  if (!action.isMark(from, '(')) return readColumns(action.slice(from));
  return action.parts(from + 1, action.closing(from)).flatMap(readColumns);
}

/** `ALTER COLUMN a TYPE b`, `ALTER COLUMN a SET DEFAULT 'b'`, `ALTER COLUMN a b`. */
function changedColumn(action: TokenList, from: number): readonly Column[] {
  const name = action.at(from);
  if (name?.kind !== 'name') return [];
  const type = action.find(from + 1, 'TYPE');
  const definition = action.slice(type < 0 ? from + 1 : type + 1);
  return [columnFrom(wordOf(name), definition)];
}

function renamedColumn(action: TokenList, from: number): readonly Column[] {
  const name = action.says(from + 1, 'TO') ? action.at(from + 2) : undefined;
  return name === undefined ? [] : [columnFrom(wordOf(name), action.slice(action.length))];
}

function referencesIn(statement: TokenList): readonly string[] {
  return statement.all.flatMap((_, at) => {
    const named = statement.says(at, 'REFERENCES') ? qualifiedName(statement, at + 1) : undefined;
    return named === undefined ? [] : [named.name.text];
  });
}
