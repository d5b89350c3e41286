import { ts } from '../../src/static/typescript.js';
import { ancestors } from '../../src/static/syntax/ancestors.js';
import { bare } from '../../src/static/syntax/bare.js';
import { isUnseen } from '../../src/static/syntax/is-unseen.js';
import { lastName } from '../../src/static/syntax/last-name.js';
import { constantValue, textOf } from '../../src/static/syntax/text-of.js';
import { HOLE } from '../../src/static/source.js';
import { distance } from './distance.js';
import type { Flaw } from './flaw.js';

/** The frozen name of the event, and what was meant as it. */
export interface EventName {
  readonly name: string;
  /** With what it begins, its last separator included; '' where it has none. */
  readonly namespace: string;
  /** Its longest word. */
  readonly word: string;
  /** Whether another name shares its namespace, or is nearly the same. */
  isRelated(name: string): boolean;
}

const NEAR = 0.4;

/** The frozen name of an event. */
export function eventName(name: string): EventName {
  const namespace = /^.+[:./]/u.exec(name)?.[0] ?? '';
  const [word = name] = name.split(/[^\p{L}\p{N}]+/u).sort((one, other) => other.length - one.length);
  const isOwn = (other: string) => namespace !== '' && other.startsWith(namespace) && other !== namespace;
  const isNear = (other: string) => other.includes(word) && distance(other, name) <= NEAR;
  return { name, namespace, word, isRelated: (other) => isOwn(other) || isNear(other) };
}

const CALLS =
  /^(?:(?:Custom)?Event|\$?dispatch(?:Event)?|\$?emit|trigger|fire|publish|broadcast|(?:add|remove)(?:Event)?Listener|\$?on|\$?once|\$?off|(?:un)?subscribe|(?:un)?listen|useEvent(?:Listener|Bus)?)$/u;

/** The names of events in a script that were meant as the frozen one, each where it is written. */
export function eventFlaws(nodes: readonly ts.Node[], event: EventName): readonly Flaw[] {
  return nodes.flatMap((node) => eventTexts(node).flatMap((text) => flawOf(text, event)));
}

/** What is said of an event that is not the frozen one. */
export function eventMessage(said: string, { name }: EventName): string {
  return `Cannot send or await the event "${said}": its frozen name is "${name}"`;
}

/** The expressions at `node` that name an event. */
function eventTexts(node: ts.Node): readonly ts.Expression[] {
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    const first = (node.arguments ?? []).slice(0, 2);
    return CALLS.test(lastName(node.expression) ?? '') ? first.map(written) : [];
  }
  return ts.isStringLiteralLike(node) && isEventConstant(node) ? [node] : [];
}

/** Where a constant of the same file is written. */
function written(node: ts.Expression): ts.Expression {
  const inner = bare(node);
  const value = ts.isIdentifier(inner) ? constantValue(inner) : undefined;
  return value === undefined ? inner : bare(value);
}

/** `const RUN_EVENT = '...'`, `{ browserEvent: { name: '...' } }`. */
function isEventConstant(node: ts.Node): boolean {
  for (const at of ancestors(node.parent)) {
    const isNamed =
      ts.isVariableDeclaration(at) || ts.isPropertyAssignment(at) || ts.isPropertyDeclaration(at);
    if (isNamed && /event/iu.test(at.name.getText())) return true;
    if (ts.isStatement(at) || ts.isFunctionLike(at) || ts.isCallExpression(at)) return false;
  }
  return false;
}

function flawOf(node: ts.Expression, event: EventName): readonly Flaw[] {
  const said = textOf(node);
  if (said === undefined || said.includes(HOLE) || said === event.name || !event.isRelated(said)) return [];
  if (isUnseen(node)) return [];
  return [{ start: node.getStart(), end: node.end, said, message: eventMessage(said, event) }];
}
