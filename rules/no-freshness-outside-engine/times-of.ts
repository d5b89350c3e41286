import { ts } from '../../src/static/typescript.js';
import { bare } from '../../src/static/syntax/bare.js';
import { type Declaration, declarationOf } from '../../src/static/syntax/declaration-of.js';
import { isRun } from '../../src/static/syntax/is-run.js';
import { isRunPattern } from '../../src/static/syntax/is-run-pattern.js';
import { lastName, receiverOf } from '../../src/static/syntax/last-name.js';
import { type FunctionBody, localFunction, returnsOf } from '../../src/static/syntax/local-function.js';
import { asksClock, isClockName } from './clock.js';
import type { Scene } from './scene.js';

/** Which moments a value is made of. */
export interface Times {
  readonly isClock: boolean;
  /** The lifecycle timestamp, as it is named. */
  readonly stamp?: string;
  /** Whether the end of the run stands in for the clock. */
  readonly mayHaveEnded: boolean;
}

const NONE: Times = { isClock: false, mayHaveEnded: false };
const CLOCK: Times = { isClock: true, mayHaveEnded: false };
const DEPTH = 8;
const ENDS =
  /^(?:completed|ended|finished|terminated|stopped|cancelled|failed)_?(?:at|on)$|^end(?:_?time)?$/iu;
/** Calls that make a moment of a moment. What makes text of one (`format`, `fromNow`) is not among them. */
const MOMENT =
  /^(?:getTime|valueOf|unix|utc|local|tz|clone|instant|(?:as|to)(?:Date|JSDate|Millis|Milliseconds|Seconds|UnixInteger|ISO|ISOString|String|Instant|Ms|Time|Timestamp|Number|UTC)|(?:add|sub|plus|minus|subtract|set|startOf|endOf|parse)[A-Z]?\w*|from(?:ISO|JSDate|Millis|Seconds|SQL|UnixTime)?\w*|date|time|ms|Number|String|Date|dayjs|moment|max|min|floor|round|ceil|abs|trunc|parseInt|parseFloat|epochMilliseconds|toDate)$/u;
const NOT_MOMENT = /^from(?:Now)?$/u;
/** What keeps a value that its first argument gives. */
const KEEPERS = new Set([
  'useState',
  'useMemo',
  'useRef',
  'ref',
  'computed',
  'signal',
  'shallowRef',
  'createMemo',
  'createSignal',
]);
/** Objects on a run that only hold its fields. */
const HOLDERS = new Set([
  'metadata',
  'meta',
  'timestamps',
  'attributes',
  'lifecycle',
  'times',
  'data',
  'fields',
]);

/** The moments that `node` is made of; none for an age, since that is judged where it is made. */
export function timesOf(node: ts.Expression, scene: Scene, depth = 0): Times {
  const inner = bare(node);
  if (depth > DEPTH) return NONE;
  if (ts.isIdentifier(inner)) return namedTimes(inner, scene, depth + 1);
  if (receiverOf(inner) !== undefined) return propertyTimes(inner, scene, depth + 1);
  if (ts.isCallExpression(inner)) return callTimes(inner, scene, depth + 1);
  if (ts.isNewExpression(inner)) return newTimes(inner, scene, depth + 1);
  if (ts.isBinaryExpression(inner)) return binaryTimes(inner, scene, depth + 1);
  if (ts.isPrefixUnaryExpression(inner)) return timesOf(inner.operand, scene, depth + 1);
  if (!ts.isConditionalExpression(inner)) return NONE;
  return together([inner.whenTrue, inner.whenFalse], scene, depth + 1);
}

/** Whether one value comes from the clock and the other from a lifecycle timestamp. */
export function meets(one: Times, other: Times): boolean {
  return (one.isClock && other.stamp !== undefined) || (one.stamp !== undefined && other.isClock);
}

function together(nodes: readonly ts.Expression[], scene: Scene, depth: number): Times {
  return joined(nodes.map((node) => timesOf(node, scene, depth)));
}

function joined(all: readonly Times[]): Times {
  const stamp = all.find((times) => times.stamp !== undefined)?.stamp;
  return {
    isClock: all.some(({ isClock }) => isClock),
    mayHaveEnded: all.some(({ mayHaveEnded }) => mayHaveEnded),
    ...(stamp === undefined ? {} : { stamp }),
  };
}

function fieldTimes(name: string, { fields }: Scene): Times {
  if (fields.has(name)) return { ...NONE, stamp: name };
  return ENDS.test(name) ? { ...NONE, mayHaveEnded: true } : NONE;
}

function namedTimes(name: ts.Identifier, scene: Scene, depth: number): Times {
  const declaration = declarationOf(name);
  if (declaration !== undefined && declaration === scene.parameter) return { ...NONE, stamp: name.text };
  const declared = declaration === undefined ? NONE : declaredTimes(declaration, scene, depth);
  return isClockName(name.text, scene) ? joined([declared, CLOCK]) : declared;
}

function declaredTimes(declaration: Declaration, scene: Scene, depth: number): Times {
  if (ts.isBindingElement(declaration)) return elementTimes(declaration, scene, depth);
  if (!ts.isVariableDeclaration(declaration) && !ts.isParameter(declaration)) return NONE;
  return declaration.initializer === undefined ? NONE : timesOf(declaration.initializer, scene, depth);
}

function elementTimes(element: ts.BindingElement, scene: Scene, depth: number): Times {
  const source = patternSource(element);
  const key = element.propertyName ?? element.name;
  if (ts.isArrayBindingPattern(element.parent))
    return source === undefined ? NONE : timesOf(source, scene, depth);
  if (!ts.isIdentifier(key)) return NONE;
  if (isClockName(key.text, scene)) return CLOCK;
  return isPatternOfRun(element, source, scene) ? fieldTimes(key.text, scene) : NONE;
}

function patternSource({ parent }: ts.BindingElement): ts.Expression | undefined {
  return ts.isVariableDeclaration(parent.parent) ? parent.parent.initializer : undefined;
}

/** `const { created_at } = run`, `({ createdAt }: OperationRun) =>`, `({ run: { createdAt } }) =>`, `runs.map(({ createdAt }) =>`. */
function isPatternOfRun(
  element: ts.BindingElement,
  source: ts.Expression | undefined,
  scene: Scene,
): boolean {
  if (source !== undefined) return isRun(source, scene.names);
  return isRunPattern(element.parent, scene.names);
}

function propertyTimes(node: ts.Expression, scene: Scene, depth: number): Times {
  const [name, receiver] = [lastName(node) ?? '', receiverOf(node)];
  if (receiver === undefined) return NONE;
  if (name === 'value' || name === 'current') return timesOf(receiver, scene, depth);
  if (isClockName(name, scene)) return CLOCK;
  const times = fieldTimes(name, scene);
  return times !== NONE && isRunOrPart(receiver, scene) ? times : NONE;
}

/** A run, or an object on it that only holds its fields. */
function isRunOrPart(node: ts.Expression, { names }: Scene): boolean {
  if (isRun(node, names)) return true;
  const holder = HOLDERS.has(lastName(node) ?? '') ? receiverOf(node) : undefined;
  return holder !== undefined && isRun(holder, names);
}

function callTimes(call: ts.CallExpression, scene: Scene, depth: number): Times {
  if (asksClock(call, scene)) return CLOCK;
  const name = lastName(call.expression) ?? '';
  const [first] = call.arguments;
  if (KEEPERS.has(name)) return first === undefined ? NONE : keptTimes(first, scene, depth);
  const called = localFunction(call.expression);
  if (called !== undefined) return returnedTimes(called, call, { scene, depth });
  const receiver = receiverOf(call.expression);
  if (!MOMENT.test(name) || (NOT_MOMENT.test(name) && receiver !== undefined)) return NONE;
  return together([...(receiver === undefined ? [] : [receiver]), ...call.arguments], scene, depth);
}

function keptTimes(value: ts.Expression, scene: Scene, depth: number): Times {
  const kept = bare(value);
  if (ts.isArrowFunction(kept)) return together(returnsOf(kept), scene, depth);
  return timesOf(kept, scene, depth);
}

function returnedTimes(
  called: FunctionBody,
  call: ts.CallExpression,
  { scene, depth }: { scene: Scene; depth: number },
): Times {
  const returned = returnsOf(called);
  const own = together(returned, scene, depth);
  const passed = call.arguments.flatMap((argument, place) => {
    const times = timesOf(argument, scene, depth);
    const parameter = called.parameters[place];
    if ((!times.isClock && times.stamp === undefined) || parameter === undefined) return [];
    const { stamp } = together(returned, { ...scene, fields: new Set(), parameter }, depth);
    return stamp === undefined ? [] : [times];
  });
  return joined([own, ...passed]);
}

function newTimes(node: ts.NewExpression, scene: Scene, depth: number): Times {
  if (asksClock(node, scene)) return CLOCK;
  const [first] = node.arguments ?? [];
  return lastName(node.expression) === 'Date' && first !== undefined ? timesOf(first, scene, depth) : NONE;
}

const CARRIERS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.MinusToken,
  ts.SyntaxKind.AsteriskToken,
  ts.SyntaxKind.SlashToken,
  ts.SyntaxKind.PercentToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
]);

function binaryTimes(
  { left, right, operatorToken: { kind } }: ts.BinaryExpression,
  scene: Scene,
  depth: number,
): Times {
  if (!CARRIERS.has(kind)) return NONE;
  const [one, other] = [timesOf(left, scene, depth), timesOf(right, scene, depth)];
  const isDifference = kind === ts.SyntaxKind.MinusToken;
  const isAge = (isMoment(one) && isMoment(other)) || meets(one, other);
  return isDifference && isAge ? NONE : joined([one, other]);
}

function isMoment({ isClock, stamp }: Times): boolean {
  return isClock || stamp !== undefined;
}
