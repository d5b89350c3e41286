import { type AccessPath, ANY, CALLED } from './access-path.js';
import type { CalleeName } from './callee-name.js';
import { type Argument, on, type Steps } from './step.js';

/** What is left of a path by functions of objects; none where nothing is. */
const OBJECTS: Readonly<Record<string, (rest: AccessPath) => AccessPath | undefined>> = {
  'Object.values': (rest) => [ANY, ...rest],
  'Object.entries': (rest) => [ANY, '1', ...rest],
  'Object.fromEntries': (rest) => (rest[0] === '1' ? [ANY, ...rest.slice(1)] : undefined),
  'Object.keys': () => undefined,
  'JSON.parse': () => undefined,
};

const GIVE_LISTS = new Set(['map', 'from']);
const GIVE_RESULTS = new Set(['then', 'flatMap', 'reduce', 'catch', 'finally']);
const GIVE_NOTHING =
  /^(?:forEach|filter|find|some|every|sort|setTimeout|setInterval|useEffect|useLayoutEffect)$/u;

/** Functions whose work is known: callbacks of lists and promises, `Object.values`; none of other calls. */
export function helperSteps({ call, value }: Argument, { whole, last }: CalleeName): Steps | undefined {
  const [step, ...rest] = value.path;
  if (Object.hasOwn(OBJECTS, whole)) {
    const path = OBJECTS[whole]?.(rest);
    return path === undefined ? [] : [on(value, call, path)];
  }
  if (step !== CALLED) return undefined;
  if (GIVE_LISTS.has(last)) return [on(value, call, [ANY, ...rest])];
  if (GIVE_RESULTS.has(last)) return [on(value, call, rest)];
  return GIVE_NOTHING.test(last) ? [] : undefined;
}
