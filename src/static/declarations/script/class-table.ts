import { ts } from '../../typescript.js';
import { descendants } from '../../syntax/descendants.js';
import { lastName } from '../../syntax/last-name.js';
import { wordAt } from './column-from.js';
import { propertyOf } from './read-call.js';
import type { ColumnSaying, ScriptColumn, ScriptTable } from './script-table.js';

const ENTITIES = new Set(['Entity', 'Table', 'Model', 'ViewEntity', 'Schema', 'ChildEntity', 'Document']);
const BASES = new Set(['Model', 'BaseEntity', 'BaseModel', 'Document']);

/** A class as a table: an entity by its decorator or base, else a shape. */
export function classTable(node: ts.ClassLikeDeclaration): ScriptTable | undefined {
  const own = wordAt(node.name);
  const decorator = decoratorsOf(node).find((each) => ENTITIES.has(nameOfDecorator(each)));
  const base = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  const isEntity =
    decorator !== undefined || (base !== undefined && BASES.has(lastName(base.expression) ?? ''));
  const names = [own, ...tableNames(decorator)].filter((word) => word !== undefined);
  if (names.length === 0) return undefined;
  return {
    names,
    kind: isEntity ? 'stored' : 'shape',
    isNew: true,
    columns: node.members.flatMap(memberColumn),
    refersTo: node.members.filter(ts.isPropertyDeclaration).flatMap(typesIn),
  };
}

function decoratorsOf(node: ts.Node): readonly ts.Decorator[] {
  return ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [];
}

function nameOfDecorator({ expression }: ts.Decorator): string {
  return lastName(ts.isCallExpression(expression) ? expression.expression : expression) ?? '';
}

function argumentsOf({ expression }: ts.Decorator): readonly ts.Expression[] {
  return ts.isCallExpression(expression) ? expression.arguments : [];
}

/** `@Entity('operation_runs')`, `@Entity({ name: 'operation_runs' })`, `@Table({ tableName: 'operation_runs' })`. */
function tableNames(decorator: ts.Decorator | undefined) {
  const given = decorator === undefined ? [] : argumentsOf(decorator);
  return given.flatMap((each) => {
    if (ts.isStringLiteralLike(each)) return [wordAt(each)];
    if (!ts.isObjectLiteralExpression(each)) return [];
    const keys = ['name', 'tableName', 'collection', 'modelName'];
    return keys.flatMap((key) => propertyOf(each, key).map(wordAt));
  });
}

function memberColumn(member: ts.ClassElement): readonly ScriptColumn[] {
  const name = ts.isPropertyDeclaration(member) && !isStatic(member) ? wordAt(member.name) : undefined;
  if (name === undefined || !ts.isPropertyDeclaration(member)) return [];
  const { type, initializer } = member;
  const decorators = decoratorsOf(member);
  const said: ColumnSaying[] = decorators.flatMap((each) => argumentsOf(each).flatMap(sayingOf));
  if (type !== undefined) said.push({ kind: 'type', node: type });
  if (initializer !== undefined) said.push({ kind: 'default', node: initializer });
  const stored = decorators.flatMap(storedNames)[0];
  return [{ name, ...(stored === undefined ? {} : { stored }), said }];
}

function isStatic({ modifiers }: ts.PropertyDeclaration): boolean {
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false;
}

/** What an argument of a column's decorator says: settings, or a function that gives an enumeration. */
function sayingOf(node: ts.Expression): readonly ColumnSaying[] {
  if (ts.isObjectLiteralExpression(node)) return [{ kind: 'config', node }];
  return ts.isArrowFunction(node) || ts.isCallExpression(node) ? [{ kind: 'expression', node }] : [];
}

function storedNames(decorator: ts.Decorator): readonly string[] {
  return argumentsOf(decorator).flatMap((each) => {
    if (!ts.isObjectLiteralExpression(each)) return [];
    const names = ['name', 'field', 'fieldName'].flatMap((key) => propertyOf(each, key));
    return names.filter(ts.isStringLiteralLike).map(({ text }) => text);
  });
}

function typesIn({ type }: ts.PropertyDeclaration): readonly string[] {
  if (type === undefined) return [];
  return descendants(type).flatMap((node) =>
    ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName) ? [node.typeName.text] : [],
  );
}
