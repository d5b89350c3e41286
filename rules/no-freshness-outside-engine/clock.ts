import { ts } from '../../src/static/typescript.js';
import { bare } from '../../src/static/syntax/bare.js';
import { lastName } from '../../src/static/syntax/last-name.js';
import type { Scene } from './scene.js';

const NOW =
  /^[_$]?(?:now(?:_?(?:ms|millis|seconds|iso|date|time|ts|utc|instant))?|current_?(?:time|date|timestamp|instant|ms|millis)(?:_?(?:ms|millis|seconds|utc))?)\$?$/iu;
const HOOK = /^use(?:Now|CurrentTime|CurrentDate|Clock|Time|Timestamp|NowMs)$/u;
/** What gives the present time when it is called without arguments. */
const MAKERS = new Set(['Date', 'dayjs', 'moment', 'spacetime']);
const METHODS = new Set(['utc', 'local', 'getTime', 'instant', 'millis']);
const RECEIVERS = /^(?:dayjs|moment|DateTime|Now|Temporal|clock|Instant|LocalDateTime|ZonedDateTime)$/u;

/** What code in lower case holds that asks the clock, or holds something against it without asking. */
export const CLOCK_FORMS = [
  String.raw`(?<![a-z0-9])_?now|current_?(?:time|date|timestamp|instant|ms|millis)`,
  'use(?:now|current|clock|time)|ispast|isfuture|diffnow',
  String.raw`new\s+date\b(?!\s*\(\s*[^\s)/])|(?:dayjs|moment|spacetime)\s*\(\s*[)/]`,
  String.raw`(?:dayjs|moment|datetime|temporal|clock|instant|localdatetime|zoneddatetime)[\s?!]*\.\s*(?:utc|local|gettime|instant|millis)`,
].join('|');

/** Whether a name holds or gives the present time. */
export function isClockName(name: string | undefined, { clocks }: Scene): boolean {
  return name !== undefined && (NOW.test(name) || HOOK.test(name) || clocks.has(name));
}

/** Whether a call or `new` asks the clock: `Date.now()`, `new Date()`, `dayjs()`, `DateTime.utc()`, `useNow()`. */
export function asksClock(node: ts.CallExpression | ts.NewExpression, scene: Scene): boolean {
  const name = lastName(node.expression);
  const isEmpty = node.arguments === undefined || node.arguments.length === 0;
  if (ts.isNewExpression(node)) return isEmpty && name === 'Date';
  return isClockName(name, scene) || (isEmpty && name !== undefined && isMaker(name, node));
}

/** `dayjs()` and `moment.utc()` are; `utc()` of something else is not. */
function isMaker(name: string, { expression }: ts.CallExpression): boolean {
  const callee = bare(expression);
  if (!ts.isPropertyAccessExpression(callee)) return MAKERS.has(name);
  return METHODS.has(name) && RECEIVERS.test(lastName(callee.expression) ?? '');
}
