import { ts } from '../../src/static/typescript.js';
import { descendants } from '../../src/static/syntax/descendants.js';
import { lastName, receiverOf } from '../../src/static/syntax/last-name.js';
import { type FunctionBody, localFunction } from '../../src/static/syntax/local-function.js';
import type { Scene } from './scene.js';
import { meets, type Times, timesOf } from './times-of.js';

/** A lifecycle timestamp that is held against the clock. */
export interface JudgedTime {
  readonly stamp: string;
  /** Whether the end of the run may stand in for the clock. */
  readonly mayHaveEnded: boolean;
}

const PAIRS = /^(?:differenceIn\w+|isBefore|isAfter|isEqual|compareAsc|compareDesc)$/u;
const METHODS =
  /^(?:diff|isBefore|isAfter|isSameOrBefore|isSameOrAfter|isBetween|since|until|compareTo|isLessThan|isGreaterThan)$/u;
const AGAINST_NOW = /^(?:isPast|isFuture|diffNow)$/u;
const ORDERS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
  ts.SyntaxKind.MinusToken,
]);

/** What `node` itself holds against the clock; what its parts do is asked of them. */
export function judgedTime(node: ts.Node, scene: Scene, depth = 0): JudgedTime | undefined {
  if (ts.isBinaryExpression(node)) {
    return ORDERS.has(node.operatorToken.kind) ? crossed([node.left, node.right], scene) : undefined;
  }
  return ts.isCallExpression(node) ? judgedByCall(node, scene, depth) : undefined;
}

function crossed(
  [left, right]: readonly (ts.Expression | undefined)[],
  scene: Scene,
): JudgedTime | undefined {
  if (left === undefined || right === undefined) return undefined;
  const [one, other] = [timesOf(left, scene), timesOf(right, scene)];
  const stamp = one.stamp ?? other.stamp;
  if (stamp === undefined || !meets(one, other)) return undefined;
  return { stamp, mayHaveEnded: one.mayHaveEnded || other.mayHaveEnded };
}

function judgedByCall(call: ts.CallExpression, scene: Scene, depth: number): JudgedTime | undefined {
  const name = lastName(call.expression) ?? '';
  const receiver = receiverOf(call.expression);
  const [first, second] = call.arguments;
  if (AGAINST_NOW.test(name)) return stamped(first ?? receiver, scene);
  if (receiver !== undefined && METHODS.test(name)) {
    const judged = crossed([receiver, first], scene);
    if (judged !== undefined) return judged;
  }
  if (PAIRS.test(name)) return crossed([first, second], scene);
  return depth > 2 ? undefined : judgedByHelper(call, scene, depth);
}

function stamped(node: ts.Expression | undefined, scene: Scene): JudgedTime | undefined {
  const times: Times | undefined = node === undefined ? undefined : timesOf(node, scene);
  return times?.stamp === undefined ? undefined : { stamp: times.stamp, mayHaveEnded: false };
}

/** `ageOf(run.created_at)`, where `ageOf` of the same file holds its parameter against the clock. */
function judgedByHelper(call: ts.CallExpression, scene: Scene, depth: number): JudgedTime | undefined {
  const helper = localFunction(call.expression);
  if (helper === undefined) return undefined;
  for (const [place, argument] of call.arguments.entries()) {
    const parameter = helper.parameters[place];
    const stamp = parameter === undefined ? undefined : stamped(argument, scene);
    if (parameter !== undefined && stamp !== undefined && judges(helper, parameter, { scene, depth }))
      return stamp;
  }
  return undefined;
}

function judges(
  helper: FunctionBody,
  parameter: ts.ParameterDeclaration,
  { scene, depth }: { scene: Scene; depth: number },
): boolean {
  const within: Scene = { ...scene, fields: new Set(), parameter };
  return descendants(helper).some((node) => judgedTime(node, within, depth + 1) !== undefined);
}
