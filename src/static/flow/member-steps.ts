import { ts } from 'ts-morph';
import { ANY, CALLED, fits } from './access-path.js';
import { keepsWords } from './string-method.js';
import { composed, end, type FlowWorld, on, type Steps, type Value } from './step.js';
import { usesOf } from './uses-of.js';
import { calledFunction } from './called-function.js';

/** Where a value goes of which the property `name` is read. */
export function propertySteps(
  access: ts.Node,
  name: string,
  { value, world }: { value: Value; world: FlowWorld },
): Steps {
  const call =
    ts.isCallExpression(access.parent) && access.parent.expression === access ? access.parent : undefined;
  const [step, ...rest] = value.path;
  if (step === undefined) return ofText(access, name, { value, call, world });
  if (step === CALLED)
    return /^(?:call|apply|bind)$/u.test(name) ? [on(value, access)] : ofFunction(name, access, value);
  const known = call === undefined ? undefined : ofArray(call, name, { value, world });
  if (known !== undefined) return known;
  if (fits(name, step)) return [on(value, access, rest)];
  return WRAPPED.has(name) ? [on(value, access)] : [];
}

/** Properties by which a value in a box is read: of a ref, a signal, a result. */
const WRAPPED = new Set(['value', 'current', 'default']);

function ofFunction(name: string, access: ts.Node, value: Value): Steps {
  return WRAPPED.has(name) ? [on(value, access)] : [];
}

interface OnText {
  readonly value: Value;
  readonly call: ts.CallExpression | undefined;
  readonly world: FlowWorld;
}

function ofText(access: ts.Node, name: string, { value, call, world }: OnText): Steps {
  if (call === undefined) return WRAPPED.has(name) ? [on(value, access)] : [];
  if (name === 'concat') return [composed(value, call, world)];
  if (name === 'split') return [on(value, call, [ANY])];
  return keepsWords(name) ? [on(value, call)] : [end(value, 'quiet', call)];
}

interface OnArray {
  readonly value: Value;
  readonly world: FlowWorld;
}

const SAME = new Set([
  'filter',
  'slice',
  'reverse',
  'sort',
  'concat',
  'flat',
  'toSorted',
  'toReversed',
  'values',
  'toArray',
  'then',
  'bind',
]);
const ONE = new Set(['find', 'findLast', 'at', 'pop', 'shift', 'get']);
const EACH = new Set(['map', 'flatMap', 'forEach']);
const NOTHING = new Set([
  'includes',
  'indexOf',
  'some',
  'every',
  'keys',
  'has',
  'findIndex',
  'hasOwnProperty',
]);

/** What methods of arrays and maps do; none where the method is no such one. */
function ofArray(call: ts.CallExpression, name: string, { value, world }: OnArray): Steps | undefined {
  const [step = ANY, ...rest] = value.path;
  if (name === step) return undefined;
  if (name === 'join') return rest.length === 0 ? [composed(value, call, world)] : [];
  if (SAME.has(name)) return [on(value, call)];
  if (ONE.has(name)) return [on(value, call, rest)];
  if (NOTHING.has(name)) return [];
  if (name === 'entries') return [on(value, call, [ANY, '1', ...rest])];
  const each = on(value, call, rest);
  if (EACH.has(name)) return intoCallback(call, 0, { value: each, world });
  return name === 'reduce' ? intoCallback(call, 1, { value: each, world }) : undefined;
}

/** The parameter `index` of the function that is handed to `call`. */
function intoCallback(call: ts.CallExpression, index: number, { value, world }: OnArray): Steps {
  const [callback] = call.arguments;
  const fn = callback === undefined ? undefined : calledFunction(callback, world.project);
  const parameter = fn?.parameters[index];
  return parameter === undefined ? [] : usesOf(parameter.name, value, world);
}
