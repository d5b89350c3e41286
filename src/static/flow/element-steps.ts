import { ts } from '../typescript.js';
import type { CalleeName } from './callee-name.js';
import { fold } from './fold.js';
import { saidByKey } from './said-by-key.js';
import { type Argument, end, type FlowWorld, plainScreen, type Steps } from './step.js';
import { holds, inARow } from './text.js';

/** Calls that make or change elements of a page: `h`, `createElement`, `setAttribute`, `.text()`; none of other calls. */
export function elementSteps(argument: Argument, name: CalleeName, world: FlowWorld): Steps | undefined {
  const { call, index, value } = argument;
  if (name.last === 'createElement' || (name.whole === 'h' && call.arguments.length > 1)) {
    return created(argument, world);
  }
  if (name.last === 'setAttribute') return attribute(argument);
  if (index > 0 || value.path.length > 0 || !ts.isPropertyAccessExpression(call.expression)) return undefined;
  return writes(call, name) ? [end(value, 'screen', call)] : undefined;
}

function writes(call: ts.CallExpression, name: CalleeName): boolean {
  return name.last === 'text' || name.last === 'html' || isAppending(call, name);
}

/** Form data and headers are appended to by two arguments, elements by one. */
function isAppending({ arguments: given }: ts.CallExpression, { last }: CalleeName): boolean {
  return /^(?:append|prepend|before|after|replaceWith|replaceChildren)$/u.test(last) && given.length === 1;
}

function created({ call, index, value }: Argument, world: FlowWorld): Steps {
  if (index === 0) return [end(value, 'quiet', call)];
  const [, properties] = call.arguments;
  const areProperties = properties !== undefined && !ts.isStringLiteralLike(properties);
  if (index === 1 && areProperties && value.path.length > 0) {
    const [name = ''] = value.path;
    return [end(value, saidByKey(name) === 'said' ? 'screen' : 'quiet', call)];
  }
  const known = new Map([[value.whole, value.texts]]);
  const pieces = call.arguments
    .slice(index === 1 ? 1 : 2)
    .map((each) => fold(each, { project: world.project, known }));
  const texts = inARow(pieces).filter((text) => holds(text, value.origin));
  return [plainScreen(texts.length > 0 ? { ...value, texts } : value, call)];
}

function attribute({ call, index, value }: Argument): Steps {
  const [name] = call.arguments;
  if (index !== 1 || name === undefined || !ts.isStringLiteralLike(name)) return [end(value, 'quiet', call)];
  const isSaid = /^(?:title|alt|placeholder|label|aria-(?:label|description|valuetext))$/u.test(name.text);
  return [isSaid ? plainScreen(value, call) : end(value, 'quiet', call)];
}
