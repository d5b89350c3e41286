import { ts } from '../../src/static/typescript.js';
import { propertyOf } from '../../src/static/declarations/script/read-call.js';
import { readValues } from '../../src/static/declarations/script/read-values.js';
import type { ReadScope } from '../../src/static/declarations/script/reading.js';
import { bare } from '../../src/static/syntax/bare.js';
import { descendants } from '../../src/static/syntax/descendants.js';
import { isRun } from '../../src/static/syntax/is-run.js';
import { lastName, receiverOf } from '../../src/static/syntax/last-name.js';
import { symbolOf } from '../../src/static/syntax/symbol-of.js';
import type { LifecycleField } from '../../src/static/declarations/lifecycle-name.js';
import type { Candidate } from './candidate.js';
import { holdsModel, typeIsModel } from './holds-model.js';
import { fieldOfColumn, type Scene } from './scene.js';
import { writtenObjects } from './written-objects.js';

/** A value that is written to a lifecycle field. */
interface Written {
  readonly field: LifecycleField;
  readonly value: ts.Expression;
}

/** The values that a script writes to the lifecycle fields of the model. */
export function writtenCandidates(scope: ReadScope, scene: Scene): readonly Candidate[] {
  const atNames: ReadScope = { ...scope, staysAtNames: true };
  return descendants(scope.script.ast)
    .flatMap((node) => writtenAt(node, scene))
    .map(({ field, value }) => ({
      field,
      values: readValues(value, atNames).values.filter(({ isElsewhere }) => !isElsewhere),
      symbol: symbolOf(value),
      declared: [],
    }));
}

function writtenAt(node: ts.Node, scene: Scene): readonly Written[] {
  if (ts.isBinaryExpression(node)) return assigned(node, scene);
  if (ts.isCallExpression(node)) return [...passed(node, scene), ...setOne(node, scene)];
  if (ts.isPropertyAssignment(node)) return nested(node, scene);
  if (ts.isObjectLiteralExpression(node)) return typeIsModel(node, scene) ? fieldsOf(node) : [];
  const isNew = ts.isNewExpression(node) && scene.model.isModel(lastName(node.expression) ?? '');
  return isNew ? writtenObjects(node.arguments ?? []).flatMap(fieldsOf) : [];
}

const ASSIGNS = new Set([
  ts.SyntaxKind.EqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
]);

/** `run.status = 'x'`. */
function assigned({ left, right, operatorToken }: ts.BinaryExpression, scene: Scene): readonly Written[] {
  const field = ASSIGNS.has(operatorToken.kind) ? fieldOfColumn(lastName(left) ?? '') : undefined;
  const receiver = receiverOf(left);
  if (field === undefined || receiver === undefined) return [];
  const isOwn = holdsModel(receiver, scene) || isRun(receiver, scene.context.names);
  return isOwn ? [{ field, value: right }] : [];
}

const WRITES =
  /^(?:create|createMany\w*|update|updateMany\w*|updateOne|updateById|upsert\w*|set|values|insert|insertMany|insertOne|bulkCreate|findOneAnd\w+|findByIdAnd\w+|findOrCreate|save|build|patch\w*|replaceOne|insertGraph|nativeUpdate|assign|merge|onConflictDoUpdate|fill|forceFill|make|addOrUpdate|bulkWrite|put|store)$/u;

/** `prisma.operationRun.update({ data: { status: 'x' } })`, `db.update(operationRuns).set({ status: 'x' })`. */
function passed(call: ts.CallExpression, scene: Scene): readonly Written[] {
  const method = lastName(call.expression) ?? '';
  const receiver = receiverOf(call.expression);
  if (receiver === undefined || !WRITES.test(method)) return [];
  const [first, ...others] = call.arguments;
  const namesModel = first !== undefined && scene.model.isModel(lastName(first) ?? '');
  if (!namesModel && !holdsModel(receiver, scene)) return [];
  const given = namesModel ? others : [...call.arguments];
  return writtenObjects(withoutFilter(method, given)).flatMap(fieldsOf);
}

/** The arguments of a writing call that are written, and select nothing. */
function withoutFilter(method: string, given: readonly ts.Expression[]): readonly ts.Expression[] {
  const [, second, ...others] = given;
  if (second === undefined || !/^(?:update|findOneAnd|patch|replaceOne|nativeUpdate)/u.test(method))
    return given;
  const settings = bare(second);
  const isValuesFirst = ts.isObjectLiteralExpression(settings) && propertyOf(settings, 'where').length > 0;
  return isValuesFirst ? given.slice(0, 1) : [second, ...others];
}

/** `run.set('status', 'x')`, `run.setDataValue('status', 'x')`. */
function setOne(call: ts.CallExpression, scene: Scene): readonly Written[] {
  const [name, value] = call.arguments;
  const isSet = /^(?:set|setDataValue|setAttribute|update|assign)$/u.test(lastName(call.expression) ?? '');
  if (!isSet || name === undefined || value === undefined || !ts.isStringLiteralLike(name)) return [];
  const field = fieldOfColumn(name.text);
  const receiver = receiverOf(call.expression);
  const isOwn =
    receiver !== undefined && (holdsModel(receiver, scene) || isRun(receiver, scene.context.names));
  return field !== undefined && isOwn ? [{ field, value }] : [];
}

/** `operationRuns: { create: { status: 'x' } }` in a write to another model. */
function nested({ name, initializer }: ts.PropertyAssignment, { model }: Scene): readonly Written[] {
  const isOwn = ts.isIdentifier(name) && model.isModel(name.text);
  const value = bare(initializer);
  if (!isOwn || !ts.isObjectLiteralExpression(value)) return [];
  const writes = ['create', 'createMany', 'update', 'updateMany', 'upsert', 'connectOrCreate'];
  const given = writes.flatMap((each) => propertyOf(value, each));
  return writtenObjects(given).flatMap(fieldsOf);
}

function fieldsOf(object: ts.ObjectLiteralExpression): readonly Written[] {
  return (['status', 'outcome'] as const).flatMap((field) =>
    propertyOf(object, field).map((value) => ({ field, value: setValue(value) })),
  );
}

/** `{ set: 'x' }` of Prisma. */
function setValue(value: ts.Expression): ts.Expression {
  const inner = bare(value);
  const [set] = ts.isObjectLiteralExpression(inner) ? propertyOf(inner, 'set') : [];
  return set ?? value;
}
