import { ts } from '../../src/static/typescript.js';
import type { Word } from '../../src/static/declarations/declaration.js';
import type { LifecycleField } from '../../src/static/declarations/lifecycle-name.js';
import { readColumn } from '../../src/static/declarations/script/read-column.js';
import type { Reading, ReadScope } from '../../src/static/declarations/script/reading.js';
import type { ScriptColumn, ScriptTable } from '../../src/static/declarations/script/script-table.js';
import { scriptTables } from '../../src/static/declarations/script/script-tables.js';
import { descendants } from '../../src/static/syntax/descendants.js';
import type { Candidate } from './candidate.js';
import { fieldOfColumn, type Scene } from './scene.js';

/** What the declarations of the model in a script say of its lifecycle fields. */
export function columnCandidates(scope: ReadScope, scene: Scene): readonly Candidate[] {
  return scriptTables(scope.script)
    .filter(({ names }) => names.some(({ text }) => scene.model.isModel(text)))
    .flatMap((table) => table.columns.flatMap((column) => candidateOf({ table, column }, scope, scene)));
}

interface TableColumn {
  readonly table: ScriptTable;
  readonly column: ScriptColumn;
}

function candidateOf({ table, column }: TableColumn, scope: ReadScope, scene: Scene): readonly Candidate[] {
  const field = fieldOf(column);
  if (field === undefined) return [];
  const { listed, defaults } = readColumn(column, scope);
  const further = defaults.values.filter(({ text }) => !listed.values.some((value) => value.text === text));
  const wide = isWide(listed, table, scene) ? wideType(column, scope) : undefined;
  return [
    {
      ...{ field, symbol: table.names[0]?.text ?? column.name.text },
      values: [...listed.values, ...further].filter(({ isElsewhere }) => !isElsewhere),
      known: listed.values.filter(({ isElsewhere }) => isElsewhere),
      ...claimOf(listed, column),
      ...(wide === undefined ? {} : { wide }),
    },
  ];
}

function fieldOf({ name, stored }: ScriptColumn): LifecycleField | undefined {
  return fieldOfColumn(stored ?? name.text) ?? fieldOfColumn(name.text);
}

/** Who claims to list all values: the declaration that a column leads to, or the column itself. */
function claimOf({ declared, values, isWhole, isBorrowed }: Reading, { name }: ScriptColumn) {
  const claimsAll = isWhole && !isBorrowed && values.length > 0;
  return claimsAll ? { whole: declared.at(-1) ?? name, declared } : { declared: [] };
}

/** A shape that is stored nowhere may hold any text: what is read from outside is not known yet. */
function isWide({ text }: Reading, { kind }: ScriptTable, { isPersisted, context }: Scene): boolean {
  if (text === 'column') return context.options.requireConstraint && kind === 'stored';
  return text === 'type' && (isPersisted || kind === 'stored');
}

/** The word `string` in the type, or the call that says it. */
function wideType({ said }: ScriptColumn, { script: { ast } }: ReadScope): Word | undefined {
  const nodes = said.filter(({ kind }) => kind !== 'default').flatMap(({ node }) => descendants(node));
  const node =
    nodes.find(({ kind }) => kind === ts.SyntaxKind.StringKeyword) ??
    nodes.find((each) => ts.isCallExpression(each)) ??
    nodes[0];
  return node === undefined
    ? undefined
    : { text: node.getText(ast), start: node.getStart(ast), end: node.end };
}
