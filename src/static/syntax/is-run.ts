import { ts } from '../typescript.js';
import type { ModelNames } from '../model-names.js';
import { bare } from './bare.js';
import { type Declaration, declarationOf } from './declaration-of.js';
import { lastName, receiverOf } from './last-name.js';
import { memberType } from './member-type.js';
import { isModelName } from './model-name.js';
import { typeSays } from './model-type.js';
import { namedQuery } from './named-query.js';

const DEPTH = 6;
const ONE_OF_MANY = new Set([
  'find',
  'findLast',
  'at',
  'pop',
  'shift',
  'first',
  'last',
  'get',
  'sole',
  'value',
]);
const MANY_OF_MANY = new Set(
  'filter slice sort toSorted reverse toReversed concat values where orderBy take limit all toArray get flat'.split(
    ' ',
  ),
);
const EACH = new Set(
  (
    'map filter forEach some every find findIndex findLast findLastIndex flatMap each reject partition groupBy sort ' +
    'toSorted reduce reduceRight sortBy keyBy countBy'
  ).split(' '),
);

/** Whether `node` is one of the contract's runs, by its type where it says one, else by its name. */
export function isRun(node: ts.Expression, names: ModelNames, depth = 0): boolean {
  const inner = bare(node);
  if (depth > DEPTH) return false;
  if (ts.isIdentifier(inner)) return isRunName(inner, names, depth);
  if (receiverOf(inner) !== undefined) return isModelName(lastName(inner) ?? '', names.one);
  if (ts.isElementAccessExpression(inner)) return isManyRuns(inner.expression, names, depth + 1);
  if (isChoice(inner)) return choicesOf(inner).some((each) => isRun(each, names, depth + 1));
  return ts.isCallExpression(inner) && isRunCall(inner, names, depth);
}

/** Whether `node` is many of the contract's runs. */
function isManyRuns(node: ts.Expression, names: ModelNames, depth: number): boolean {
  const inner = bare(node);
  if (depth > DEPTH) return false;
  if (ts.isIdentifier(inner)) return isManyName(inner, names, depth);
  if (receiverOf(inner) !== undefined) return isModelName(lastName(inner) ?? '', names.many);
  if (isChoice(inner)) return choicesOf(inner).some((each) => isManyRuns(each, names, depth + 1));
  if (ts.isArrayLiteralExpression(inner)) {
    return inner.elements.some(
      (each) => ts.isSpreadElement(each) && isManyRuns(each.expression, names, depth + 1),
    );
  }
  return ts.isCallExpression(inner) && isManyCall(inner, names, depth);
}

function isRunName(name: ts.Identifier, names: ModelNames, depth: number): boolean {
  const declaration = declarationOf(name);
  const isNamed = isModelName(name.text, names.one);
  if (declaration === undefined) return isNamed;
  const says = typeSays(annotationOf(declaration), names);
  if (says !== 'open') return says === 'model';
  if (ts.isVariableDeclaration(declaration)) return isRunVariable(declaration, { names, depth, isNamed });
  if (ts.isParameter(declaration)) return isNamed || isEachOfMany(declaration, names, depth);
  return ts.isBindingElement(declaration) ? isRunElement(declaration, names, depth) : isNamed;
}

/** `[first] = runs`, `{ run: shown }`. */
function isRunElement(
  { parent, name, propertyName }: ts.BindingElement,
  names: ModelNames,
  depth: number,
): boolean {
  if (ts.isArrayBindingPattern(parent)) {
    const source = sourceOfPattern(parent);
    return source !== undefined && isManyRuns(source, names, depth + 1);
  }
  const key = propertyName ?? name;
  return ts.isIdentifier(key) && isModelName(key.text, names.one);
}

function isRunVariable(
  { initializer, parent }: ts.VariableDeclaration,
  { names, depth, isNamed }: { names: ModelNames; depth: number; isNamed: boolean },
): boolean {
  if (ts.isForOfStatement(parent.parent))
    return isNamed || isManyRuns(parent.parent.expression, names, depth + 1);
  if (initializer === undefined) return isNamed;
  if (isRun(initializer, names, depth + 1)) return true;
  const value = bare(initializer);
  if (ts.isNewExpression(value)) return isModelName(lastName(value.expression) ?? '', names.types);
  return isNamed && !(ts.isCallExpression(value) && namedQuery(value, names) === 'foreign');
}

function isManyName(name: ts.Identifier, names: ModelNames, depth: number): boolean {
  const declaration = declarationOf(name);
  const isNamed = isModelName(name.text, names.many);
  if (declaration === undefined) return isNamed;
  const says = typeSays(annotationOf(declaration), names);
  if (says !== 'open') return says === 'model';
  const value = ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  if (value === undefined) return isNamed;
  if (isManyRuns(value, names, depth + 1)) return true;
  const call = bare(value);
  return isNamed && !(ts.isCallExpression(call) && namedQuery(call, names) === 'foreign');
}

function isRunCall(call: ts.CallExpression, names: ModelNames, depth: number): boolean {
  if (namedQuery(call, names) === 'one') return true;
  const receiver = receiverOf(call.expression);
  return (
    receiver !== undefined &&
    ONE_OF_MANY.has(lastName(call.expression) ?? '') &&
    isManyRuns(receiver, names, depth + 1)
  );
}

function isManyCall(call: ts.CallExpression, names: ModelNames, depth: number): boolean {
  if (namedQuery(call, names) === 'many') return true;
  const receiver = receiverOf(call.expression);
  if (receiver === undefined || !MANY_OF_MANY.has(lastName(call.expression) ?? '')) return false;
  const [argument] = call.arguments;
  return (
    isManyRuns(receiver, names, depth + 1) ||
    (argument !== undefined && isManyRuns(argument, names, depth + 1))
  );
}

/** Whether `parameter` is that of a function that is called for each of many runs. */
export function isEachOfMany(parameter: ts.ParameterDeclaration, names: ModelNames, depth = 0): boolean {
  const callback = parameter.parent;
  const call = callback.parent;
  if (!ts.isCallExpression(call)) return false;
  const method = lastName(call.expression) ?? '';
  const place = callback.parameters.indexOf(parameter);
  const receiver = receiverOf(call.expression);
  if (receiver === undefined || !EACH.has(method) || !placesOf(method).includes(place)) return false;
  const source = call.arguments.find((each) => each !== callback);
  const isArgument = source !== undefined && !method.startsWith('reduce');
  return isManyRuns(isArgument ? source : receiver, names, depth + 1);
}

/** Which parameters of a callback are elements. */
function placesOf(method: string): readonly number[] {
  if (method === 'sort' || method === 'toSorted') return [0, 1];
  return method.startsWith('reduce') ? [1] : [0];
}

function annotationOf(declaration: Declaration): ts.TypeNode | undefined {
  if (ts.isVariableDeclaration(declaration) || ts.isParameter(declaration)) return declaration.type;
  return ts.isBindingElement(declaration) ? memberType(declaration) : undefined;
}

function sourceOfPattern({ parent }: ts.BindingPattern): ts.Expression | undefined {
  return ts.isVariableDeclaration(parent) ? parent.initializer : undefined;
}

/** `a ?? b`, `a || b`, `a ? b : c`. */
function isChoice(node: ts.Expression): node is ts.ConditionalExpression | ts.BinaryExpression {
  if (ts.isConditionalExpression(node)) return true;
  if (!ts.isBinaryExpression(node)) return false;
  const { kind } = node.operatorToken;
  return kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken;
}

function choicesOf(node: ts.ConditionalExpression | ts.BinaryExpression): readonly ts.Expression[] {
  return ts.isConditionalExpression(node) ? [node.whenTrue, node.whenFalse] : [node.left, node.right];
}
