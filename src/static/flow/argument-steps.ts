import { ts } from 'ts-morph';
import { ANY, CALLED, MADE } from './access-path.js';
import { assignSteps } from './assign-steps.js';
import { bare } from '../syntax/bare.js';
import { calledFunction } from './called-function.js';
import { calleeKind } from './callee-kind.js';
import { type CalleeName, calleeName } from './callee-name.js';
import { elementSteps } from './element-steps.js';
import { lastName, saidByKey } from './said-by-key.js';
import { scopesOf } from './scopes.js';
import { type Argument, composed, end, type FlowWorld, on, type Steps, type Value } from './step.js';
import { usesOf } from './uses-of.js';

/** Where a value goes that is handed to a function. */
export function argumentSteps(argument: Argument, world: FlowWorld): Steps {
  const { call } = argument;
  const name = calleeName(call.expression);
  return (
    intoContainer(argument, name, world) ??
    throughHelper(argument, name) ??
    elementSteps(argument, name, world) ??
    byName(argument, name, world) ??
    intoState(argument, world) ??
    intoFunction(argument, world) ?? [unresolved(argument)]
  );
}

function unresolved({ value, call }: Argument): Steps[number] {
  const key = lastName(value.path);
  return end(value, key !== undefined && saidByKey(key) === 'quiet' ? 'quiet' : 'unresolved', call);
}

const PUTS = new Set(['push', 'unshift', 'add']);

/** `list.push(x)`, `map.set(k, x)`, `'a'.concat(x)`, `['a'].join(x)`. */
function intoContainer(
  { call, index, value }: Argument,
  { last }: CalleeName,
  world: FlowWorld,
): Steps | undefined {
  if (!ts.isPropertyAccessExpression(call.expression)) return undefined;
  const owner = bare(call.expression.expression);
  if (last === 'concat') return [value.path.length === 0 ? composed(value, call, world) : on(value, call)];
  if (last === 'join') return [composed(value, call, world)];
  if (/^(?:router|history|navigat\w*|location)$/iu.test(calleeName(owner).last))
    return [end(value, 'quiet', call)];
  const isSet = last === 'set' && index === 1;
  if (!isSet && !PUTS.has(last)) return undefined;
  const isKnown = ts.isIdentifier(owner) && scopesOf(owner).bindingOf(owner) !== undefined;
  const isOwn = ts.isPropertyAccessExpression(owner) && owner.expression.kind === ts.SyntaxKind.ThisKeyword;
  if (!isKnown && !isOwn) return undefined;
  return assignSteps(owner, on(value, value.node, [ANY, ...value.path]), world);
}

const RESULTS = new Set(['map', 'then', 'flatMap', 'reduce', 'catch', 'finally', 'from']);

/** Functions whose work is known: callbacks of arrays, `Object.values`, `JSON`. */
function throughHelper({ call, value }: Argument, { whole, last }: CalleeName): Steps | undefined {
  const [step, ...rest] = value.path;
  if (whole === 'Object.values') return [on(value, call, [ANY, ...rest])];
  if (whole === 'Object.entries') return [on(value, call, [ANY, '1', ...rest])];
  if (whole === 'Object.fromEntries')
    return rest[0] === '1' ? [on(value, call, [ANY, ...rest.slice(1)])] : [];
  if (whole === 'Object.keys' || whole === 'JSON.parse') return [];
  if (step !== CALLED) return undefined;
  if (RESULTS.has(last)) return [on(value, call, last === 'map' || last === 'from' ? [ANY, ...rest] : rest)];
  return /^(?:forEach|filter|find|some|every|sort|setTimeout|setInterval|useEffect|useLayoutEffect)$/u.test(
    last,
  )
    ? []
    : undefined;
}

function byName({ call, value }: Argument, name: CalleeName, world: FlowWorld): Steps | undefined {
  switch (calleeKind(name, world)) {
    case 'quiet':
      return [end(value, 'quiet', call)];
    case 'screen': {
      const key = lastName(value.path);
      return [end(value, key !== undefined && saidByKey(key) === 'quiet' ? 'quiet' : 'screen', call)];
    }
    case 'keeps':
      return [on(value, call)];
    case 'calls':
      return [on(value, call, value.path[0] === CALLED ? value.path.slice(1) : value.path)];
    case undefined:
      return undefined;
  }
}

const STATE = /^(?:use\w*State|createSignal|useLocalStorage|useSessionStorage)$/u;

/** `useState(x)` gives a pair; what is handed to the second of the pair is read from the first. */
function intoState({ call, value }: Argument, world: FlowWorld): Steps | undefined {
  const callee = bare(call.expression);
  if (STATE.test(calleeName(callee).last)) return [on(value, call, ['0', ...value.path])];
  if (!ts.isIdentifier(callee)) return undefined;
  const setter = scopesOf(callee).bindingOf(callee)?.identifier.parent;
  if (setter === undefined || !ts.isBindingElement(setter) || !ts.isArrayBindingPattern(setter.parent))
    return undefined;
  const [first] = setter.parent.elements;
  const isPair =
    setter.parent.elements.indexOf(setter) === 1 && first !== undefined && ts.isBindingElement(first);
  return isPair ? usesOf(first.name, value, world) : undefined;
}

function intoFunction({ call, index, value }: Argument, world: FlowWorld): Steps | undefined {
  const fn = calledFunction(call.expression, world.project);
  if (fn === undefined) return undefined;
  const parameter = fn.parameters[index] ?? fn.parameters.at(-1);
  if (parameter === undefined) return [];
  const isRest = parameter.dotDotDotToken !== undefined;
  if (!isRest && parameter !== fn.parameters[index]) return [];
  if (value.frames.some((frame) => frame.call === call)) return [];
  const inside = {
    ...on(value, call, isRest ? [ANY, ...value.path] : value.path),
    frames: [...value.frames, { fn, call }],
  };
  return 'body' in fn ? usesOf(parameter.name, inside, world) : undefined;
}

/** Where a value goes that is handed to a constructor. */
export function constructedSteps(made: ts.NewExpression, value: Value, world: FlowWorld): Steps {
  const name = calleeName(made.expression);
  const [, ...rest] = value.path;
  if (name.last === 'Map') return rest[0] === '0' ? [] : [on(value, made, [ANY, ...rest.slice(1)])];
  if (name.last === 'Set') return [on(value, made)];
  if (name.last === 'Notification') return [end(value, 'screen', made)];
  if (isErrorName(name.last) || /^(?:Date|URL|RegExp|Event|CustomEvent|Response|Request)$/u.test(name.last)) {
    return [end(value, 'quiet', made)];
  }
  return (
    ofClass(made, value, world) ?? [
      calleeKind(name, world) === 'screen' ? end(value, 'screen', made) : end(value, 'unresolved', made),
    ]
  );
}

function isErrorName(name: string): boolean {
  return /(?:Error|Exception|Failure|Rejection|Fault)$/u.test(name);
}

function ofClass(made: ts.NewExpression, value: Value, world: FlowWorld): Steps | undefined {
  const owner = ts.isIdentifier(made.expression) ? classNamed(made.expression) : undefined;
  if (owner === undefined) return undefined;
  const parents = owner.heritageClauses?.flatMap(({ types }) =>
    types.map((type) => calleeName(type.expression).last),
  );
  if (parents?.some(isErrorName) === true) return [end(value, 'quiet', made)];
  const constructor = owner.members.find(ts.isConstructorDeclaration);
  const parameter = constructor?.parameters[made.arguments?.findIndex((each) => each === value.node) ?? -1];
  if (parameter === undefined) return undefined;
  const own = ts.isIdentifier(parameter.name) ? [on(value, made, [parameter.name.text, ...value.path])] : [];
  return [...usesOf(parameter.name, value, world), ...own];
}

function classNamed(name: ts.Identifier): ts.ClassLikeDeclaration | undefined {
  const declaration = scopesOf(name).bindingOf(name)?.identifier.parent;
  return declaration !== undefined && ts.isClassLike(declaration) ? declaration : undefined;
}

/** Where a value goes that stands in the class of `new X()`. */
export function madeSteps(made: ts.NewExpression, value: Value): Steps {
  return value.path[0] === MADE ? [on(value, made, value.path.slice(1))] : [];
}
