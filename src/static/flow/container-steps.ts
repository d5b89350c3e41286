import { ts } from '../typescript.js';
import { bare } from '../syntax/bare.js';
import { ANY } from './access-path.js';
import { assignSteps } from './assign-steps.js';
import { type CalleeName, calleeName } from './callee-name.js';
import { scopesOf } from './scopes.js';
import { type Argument, composed, end, type FlowWorld, on, type Steps } from './step.js';

const PUTS = new Set(['push', 'unshift', 'add']);
const ROUTERS = /^(?:router|history|navigat\w*|location)$/iu;

/** `list.push(x)`, `map.set(k, x)`, `'a'.concat(x)`, `['a'].join(x)`; none of other calls. */
export function containerSteps(
  { call, index, value }: Argument,
  { last }: CalleeName,
  world: FlowWorld,
): Steps | undefined {
  if (!ts.isPropertyAccessExpression(call.expression)) return undefined;
  const owner = bare(call.expression.expression);
  if (last === 'concat') return [value.path.length === 0 ? composed(value, call, world) : on(value, call)];
  if (last === 'join') return [composed(value, call, world)];
  if (ROUTERS.test(calleeName(owner).last)) return [end(value, 'quiet', call)];
  const puts = PUTS.has(last) || (last === 'set' && index === 1);
  if (!puts || !isFollowed(owner)) return undefined;
  return assignSteps(owner, on(value, value.node, [ANY, ...value.path]), world);
}

/** Whether the uses of a container can be found: it is a name of the file, or a property of its class. */
function isFollowed(owner: ts.Expression): boolean {
  if (ts.isIdentifier(owner)) return scopesOf(owner).bindingOf(owner) !== undefined;
  return ts.isPropertyAccessExpression(owner) && owner.expression.kind === ts.SyntaxKind.ThisKeyword;
}
