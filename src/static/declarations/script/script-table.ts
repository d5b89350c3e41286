import type { ts } from '../../typescript.js';
import type { Word } from '../declaration.js';

/** A table, entity or model as a script declares it, or what it changes of one. */
export interface ScriptTable {
  /** The names under which it is known: of the table, the class, the constant. The first is where it stands. */
  readonly names: readonly Word[];
  /** `stored`: it is a table or becomes one. `shape`: a type or schema that may describe anything. */
  readonly kind: 'stored' | 'shape';
  readonly isNew: boolean;
  readonly columns: readonly ScriptColumn[];
  /** Tables and models that it refers to. */
  readonly refersTo: readonly string[];
}

/** A column or property as a script declares it. */
export interface ScriptColumn {
  readonly name: Word;
  /** Its name in the store, where that is another. */
  readonly stored?: string;
  /** What says which values it holds. */
  readonly said: readonly ColumnSaying[];
}

/** A node that says something of a column's values. */
export interface ColumnSaying {
  /** `config`: an object of settings such as `{ type: 'enum', enum: Status }`. `default`: one value among others. */
  readonly kind: 'type' | 'expression' | 'config' | 'default';
  readonly node: ts.Node;
}
