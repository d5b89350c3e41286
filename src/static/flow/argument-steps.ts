import { ts } from '../typescript.js';
import { ANY, CALLED } from './access-path.js';
import { bare } from '../syntax/bare.js';
import { calledFunction } from './called-function.js';
import { calleeKind } from './callee-kind.js';
import { type CalleeName, calleeName } from './callee-name.js';
import { containerSteps } from './container-steps.js';
import { elementSteps } from './element-steps.js';
import { helperSteps } from './helper-steps.js';
import { lastName, saidByKey } from './said-by-key.js';
import { scopesOf } from './scopes.js';
import { type Argument, end, type FlowWorld, on, plainScreen, type Steps } from './step.js';
import { usesOf } from './uses-of.js';

/** Where a value goes that is handed to a function. */
export function argumentSteps(argument: Argument, world: FlowWorld): Steps {
  const { call } = argument;
  const name = calleeName(call.expression);
  return (
    containerSteps(argument, name, world) ??
    helperSteps(argument, name) ??
    decoratorSteps(argument) ??
    elementSteps(argument, name, world) ??
    byName(argument, name, world) ??
    intoState(argument, world) ??
    intoFunction(argument, world) ?? [unresolved(argument)]
  );
}

/** What decorators say is for tools, except the markup of a component. */
function decoratorSteps({ call, value }: Argument): Steps | undefined {
  if (!ts.isDecorator(call.parent)) return undefined;
  return [value.path[0] === 'template' ? plainScreen(value, call) : end(value, 'quiet', call)];
}

function unresolved({ value, call }: Argument): Steps[number] {
  const key = lastName(value.path);
  return end(value, key !== undefined && saidByKey(key) === 'quiet' ? 'quiet' : 'unresolved', call);
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
