import type { Declarations, Word } from '../../src/static/declarations/declaration.js';
import type { ScriptTable } from '../../src/static/declarations/script/script-table.js';

/** A table as the rule looks at it, whatever it is declared in. */
export interface StoredTable {
  /** The first is where it stands. */
  readonly names: readonly Word[];
  readonly aliases: readonly string[];
  readonly isNew: boolean;
  readonly columns: readonly { readonly name: Word; readonly stored?: string }[];
  readonly refersTo: readonly string[];
}

/** The tables of a declaration file. */
export function schemaTables({ tables }: Declarations): readonly StoredTable[] {
  return tables.map(({ name, aliases, isNew, columns, refersTo }) => ({
    ...{ names: [name], aliases, isNew, columns, refersTo },
  }));
}

/** The tables of a script; shapes only where what the file declares is stored. */
export function storedTables(tables: readonly ScriptTable[], isPersisted: boolean): readonly StoredTable[] {
  return tables
    .filter(({ kind }) => kind === 'stored' || isPersisted)
    .map((table) => ({ ...table, aliases: [] }));
}
