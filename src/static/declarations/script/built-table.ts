import { ts } from '../../typescript.js';
import type { Word } from '../declaration.js';
import { bare } from '../../syntax/bare.js';
import { descendants } from '../../syntax/descendants.js';
import { lastName, receiverOf } from '../../syntax/last-name.js';
import { columnOf, columnsOfObject, wordAt } from './column-from.js';
import { propertyOf } from './read-call.js';
import type { ScriptColumn, ScriptTable } from './script-table.js';

/** Calls whose first argument names a table that they make. */
const MAKES =
  /^(?:create\w*Table|createTableIfNotExists|define|\w*[tT]able|createCollection|createTables?)$/u;
/** Calls whose first argument names a table that they change. */
const CHANGES = new Set(['alterTable', 'table', 'addColumns']);
const NOT_TABLES = new Set([
  'dropTable',
  'hasTable',
  'renameTable',
  'useTable',
  'dropTableIfExists',
  'getTable',
]);

/** A table that a call makes or changes: Drizzle, Sequelize, Knex, TypeORM's query runner, zod; none of other calls. */
export function builtTable(call: ts.CallExpression | ts.NewExpression): ScriptTable | undefined {
  const callee = lastName(call.expression) ?? '';
  if (ts.isNewExpression(call)) return constructed(callee, call);
  const special = SPECIAL.get(callee);
  if (special !== undefined) return special(call);
  return ONE_COLUMN.has(callee) ? oneColumn(call) : namedTable(callee, call);
}

const ONE_COLUMN = new Set(['addColumn', 'changeColumn', 'alterColumn']);
const SPECIAL: ReadonlyMap<string, (call: ts.CallExpression) => ScriptTable | undefined> = new Map([
  ['object', shape],
  ['strictObject', shape],
  ['looseObject', shape],
  ['init', initialised],
  ['model', modelled],
]);

function namedTable(callee: string, call: ts.CallExpression): ScriptTable | undefined {
  const makes = MAKES.test(callee) && !NOT_TABLES.has(callee);
  const name = firstString(call);
  if ((!makes && !CHANGES.has(callee)) || name === undefined || call.arguments.length < 2) return undefined;
  return {
    names: [name, ...variableOf(call)],
    kind: 'stored',
    isNew: makes && !(CHANGES.has(callee) && isKnex(call)),
    columns: call.arguments.slice(1).flatMap(columnsIn),
    refersTo: referencesIn(call),
  };
}

function firstString({ arguments: [first] }: ts.CallExpression): Word | undefined {
  return first !== undefined && ts.isStringLiteralLike(first) ? wordAt(first) : undefined;
}

/** `knex.schema.table(...)` changes a table; Drizzle's `schema.table(...)` with columns makes one. */
function isKnex({ arguments: given }: ts.CallExpression): boolean {
  const last = given.at(-1);
  return (
    last !== undefined && (ts.isArrowFunction(last) || ts.isFunctionExpression(last)) && given.length === 2
  );
}

function columnsIn(node: ts.Expression): readonly ScriptColumn[] {
  const inner = bare(node);
  if (ts.isObjectLiteralExpression(inner)) return columnsOfObject(inner);
  if (!ts.isArrowFunction(inner) && !ts.isFunctionExpression(inner)) return [];
  const body = ts.isBlock(inner.body) ? inner.body : bare(inner.body);
  if (ts.isObjectLiteralExpression(body)) return columnsOfObject(body);
  const [parameter] = inner.parameters;
  const builder =
    parameter !== undefined && ts.isIdentifier(parameter.name) ? parameter.name.text : undefined;
  return descendants(body).flatMap((each) => (builder === undefined ? [] : builderColumn(each, builder)));
}

/** `t.boolean('is_stale')`, `t.enu('status', [...]).defaultTo('queued')`. */
function builderColumn(node: ts.Node, builder: string): readonly ScriptColumn[] {
  if (!ts.isCallExpression(node)) return [];
  const receiver = receiverOf(node.expression);
  const [first] = node.arguments;
  const isColumn = receiver !== undefined && ts.isIdentifier(receiver) && receiver.text === builder;
  if (!isColumn || first === undefined || !ts.isStringLiteralLike(first)) return [];
  if (NOT_COLUMNS.has(lastName(node.expression) ?? '')) return [];
  const name = wordAt(first);
  return name === undefined ? [] : [columnOf(name, wholeChain(node))];
}

const NOT_COLUMNS = new Set(
  'dropColumn dropColumns index unique primary foreign dropIndex dropForeign dropUnique renameColumn check comment'.split(
    ' ',
  ),
);

function wholeChain(node: ts.Expression): ts.Expression {
  const { parent } = node;
  const call = parent.parent;
  const isChained =
    ts.isPropertyAccessExpression(parent) && parent.expression === node && ts.isCallExpression(call);
  return isChained && call.expression === parent ? wholeChain(call) : node;
}

/** `addColumn('operation_runs', 'is_stale', {...})`, `addColumn('operation_runs', new TableColumn({ name: 'is_stale' }))`. */
function oneColumn(call: ts.CallExpression): ScriptTable | undefined {
  const given = call.arguments;
  const table = firstString(call);
  if (table === undefined) return undefined;
  const columns = given.slice(1).flatMap((each, index): readonly ScriptColumn[] => {
    if (ts.isNewExpression(each)) return namedColumns(each.arguments ?? []);
    if (ts.isObjectLiteralExpression(each) && index === 0) return columnsOfObject(each);
    const name = ts.isStringLiteralLike(each) && index === 0 ? wordAt(each) : undefined;
    const value = given[2];
    if (name === undefined) return [];
    return [value === undefined ? { name, said: [] } : columnOf(name, value)];
  });
  return { names: [table], kind: 'stored', isNew: false, columns, refersTo: [] };
}

/** Columns that settings name: `{ name: 'is_stale', type: 'boolean' }`. */
function namedColumns(nodes: readonly ts.Expression[]): readonly ScriptColumn[] {
  return nodes.flatMap((node) => {
    const inner = bare(node);
    if (ts.isNewExpression(inner)) return namedColumns(inner.arguments ?? []);
    if (!ts.isObjectLiteralExpression(inner)) return [];
    const name = wordAt(propertyOf(inner, 'name')[0]);
    return name === undefined ? [] : [{ name, said: [{ kind: 'config' as const, node: inner }] }];
  });
}

/** `new Schema({...})` of Mongoose, `new Table({...})` of TypeORM, `new EntitySchema({...})`. */
function constructed(callee: string, node: ts.NewExpression): ScriptTable | undefined {
  const [first] = node.arguments ?? [];
  if (first === undefined || !ts.isObjectLiteralExpression(first)) return undefined;
  const named = ['name', 'tableName'].flatMap((key) => propertyOf(first, key).map(wordAt));
  const names = [...named, ...variableOf(node), ...modelsOf(node)].filter((word) => word !== undefined);
  const base = { names, kind: 'stored' as const, isNew: true, refersTo: referencesIn(node) };
  if (callee === 'Schema') return { ...base, columns: columnsOfObject(first) };
  if (callee !== 'Table' && callee !== 'EntitySchema') return undefined;
  const columns = ['columns', 'properties'].flatMap((key) => propertyOf(first, key).map(bare));
  return { ...base, columns: columns.flatMap(listedColumns) };
}

function listedColumns(node: ts.Expression): readonly ScriptColumn[] {
  if (ts.isArrayLiteralExpression(node)) return namedColumns(node.elements);
  return ts.isObjectLiteralExpression(node) ? columnsOfObject(node) : [];
}

/** `z.object({...})`. */
function shape(call: ts.CallExpression): ScriptTable | undefined {
  const [first] = call.arguments;
  const names = variableOf(call);
  if (first === undefined || !ts.isObjectLiteralExpression(first) || names.length === 0) return undefined;
  return { names, kind: 'shape', isNew: true, columns: columnsOfObject(first), refersTo: [] };
}

/** `OperationRun.init({...})` of Sequelize. */
function initialised(call: ts.CallExpression): ScriptTable | undefined {
  const receiver = receiverOf(call.expression);
  const [first] = call.arguments;
  const name = receiver !== undefined && ts.isIdentifier(receiver) ? wordAt(receiver) : undefined;
  if (name === undefined || first === undefined || !ts.isObjectLiteralExpression(first)) return undefined;
  return { names: [name], kind: 'stored', isNew: false, columns: columnsOfObject(first), refersTo: [] };
}

/** `model('OperationRun', {...})`; a schema of its own is read where it is constructed. */
function modelled(call: ts.CallExpression): ScriptTable | undefined {
  const [first, second] = call.arguments;
  const name = first !== undefined && ts.isStringLiteralLike(first) ? wordAt(first) : undefined;
  if (name === undefined || second === undefined || !ts.isObjectLiteralExpression(second)) return undefined;
  return { names: [name], kind: 'stored', isNew: true, columns: columnsOfObject(second), refersTo: [] };
}

/** The constant that holds what `node` makes, with what is chained to it. */
function variableOf(node: ts.Expression): readonly Word[] {
  let at: ts.Node = wholeChain(node).parent;
  while (ts.isAsExpression(at) || ts.isSatisfiesExpression(at) || ts.isParenthesizedExpression(at))
    at = at.parent;
  const word = ts.isVariableDeclaration(at) ? wordAt(at.name) : undefined;
  return word === undefined ? [] : [word];
}

/** The names of the models that are made of a schema: `model('OperationRun', schema)`. */
function modelsOf(node: ts.NewExpression): readonly Word[] {
  const variable = variableOf(node)[0]?.text;
  const calls = descendants(node.getSourceFile()).filter(ts.isCallExpression);
  return calls
    .filter(({ expression }) => lastName(expression) === 'model')
    .filter(({ arguments: given }) => isSchema(given[1], node, variable))
    .flatMap((call) => firstString(call) ?? []);
}

function isSchema(given: ts.Expression | undefined, node: ts.Node, variable: string | undefined): boolean {
  if (given === undefined) return false;
  return given === node || (variable !== undefined && lastName(given) === variable);
}

/** `operationRuns` of `.references(() => operationRuns.id)`, `'operation_runs'` of `.inTable('operation_runs')`. */
function referencesIn(node: ts.Node): readonly string[] {
  return descendants(node)
    .filter(ts.isCallExpression)
    .flatMap((call) => {
      const callee = lastName(call.expression);
      if (callee === 'inTable') return firstString(call)?.text ?? [];
      return callee === 'references' ? referredTo(call.arguments[0]) : [];
    });
}

function referredTo(given: ts.Expression | undefined): readonly string[] {
  if (given === undefined || !ts.isArrowFunction(given) || ts.isBlock(given.body)) return [];
  const target = receiverOf(given.body);
  return target === undefined ? [] : [lastName(target) ?? ''];
}
