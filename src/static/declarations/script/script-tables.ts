import { ts } from '../../typescript.js';
import type { Script } from '../../source.js';
import { descendants } from '../../syntax/descendants.js';
import { builtTable } from './built-table.js';
import { classTable } from './class-table.js';
import type { ScriptTable } from './script-table.js';
import { shapeTable } from './shape-table.js';

const known = new WeakMap<ts.SourceFile, readonly ScriptTable[]>();

/** The tables, entities, models and shapes that a script declares or changes, in the order of the text. */
export function scriptTables({ ast }: Script): readonly ScriptTable[] {
  const before = known.get(ast);
  if (before !== undefined) return before;
  const tables = descendants(ast).flatMap((node) => tableAt(node) ?? []);
  known.set(ast, tables);
  return tables;
}

function tableAt(node: ts.Node): ScriptTable | undefined {
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return shapeTable(node);
  if (ts.isClassLike(node)) return classTable(node);
  return ts.isCallExpression(node) || ts.isNewExpression(node) ? builtTable(node) : undefined;
}
