import { ts } from '../typescript.js';
import { type AccessPath, ANY, CALLED, fits } from './access-path.js';
import { keepsWords } from './string-method.js';
import { composed, end, type FlowWorld, on, type Steps, type Value } from './step.js';
import { usesOf } from './uses-of.js';
import { calledFunction } from './called-function.js';
import { wordSet } from './word-set.js';

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
  if (name === 'then') return intoCallback(call, 0, { value, world });
  return keepsWords(name) ? [on(value, call)] : [end(value, 'quiet', call)];
}

interface OnArray {
  readonly value: Value;
  readonly world: FlowWorld;
}

const SAME = wordSet('filter slice reverse sort concat flat toSorted toReversed values toArray then bind');
const ONE = new Set(['find', 'findLast', 'at', 'pop', 'shift', 'get']);
/** Which parameter of its callback a method gives an element to. */
const EACH = new Map([
  ['map', 0],
  ['flatMap', 0],
  ['forEach', 0],
  ['reduce', 1],
]);
const NOTHING = wordSet('includes indexOf some every keys has findIndex hasOwnProperty');

/** What methods of arrays and maps do; none where the method is no such one. */
function ofArray(call: ts.CallExpression, name: string, { value, world }: OnArray): Steps | undefined {
  const [step, ...rest] = value.path;
  if (name === step) return undefined;
  if (name === 'join') return rest.length === 0 ? [composed(value, call, world)] : [];
  if (NOTHING.has(name)) return [];
  const path = resultOf(name, value.path);
  if (path !== undefined) return [on(value, call, path)];
  const index = EACH.get(name);
  return index === undefined ? undefined : intoCallback(call, index, { value: on(value, call, rest), world });
}

/** What a method gives of the elements; none where it gives none of them itself. */
function resultOf(name: string, path: AccessPath): AccessPath | undefined {
  if (SAME.has(name)) return path;
  if (ONE.has(name)) return path.slice(1);
  return name === 'entries' ? [ANY, '1', ...path.slice(1)] : undefined;
}

/** The parameter `index` of the function that is handed to `call`. */
function intoCallback(call: ts.CallExpression, index: number, { value, world }: OnArray): Steps {
  const [callback] = call.arguments;
  const fn = callback === undefined ? undefined : calledFunction(callback, world.project);
  const parameter = fn?.parameters[index];
  return parameter === undefined ? [] : usesOf(parameter.name, value, world);
}
