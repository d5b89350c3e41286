import { nameWords } from './name-words.js';

/** Words that may stand before the model's name in the name of one run, or of some. */
export const ADJECTIVES: ReadonlySet<string> = new Set(
  (
    'the a an this that my our active queued running stale fresh all every recent visible sorted filtered open pending ' +
    'current latest newest oldest next previous prev first last selected initial new old finished completed failed one ' +
    'some each other parent child single stored persisted existing updated raw db base cached loaded known'
  ).split(' '),
);

/** `judged`, `cancelled`. */
const PARTICIPLE = /\p{L}{3}ed$/u;

/** Whether `name` is one of `known`, adjectives before it aside: `latestRun` is, `workflowRun` is not. */
export function isModelName(name: string, known: ReadonlySet<string>): boolean {
  if (known.has(name)) return true;
  const words = nameWords(name);
  const noun = words.findIndex((word) => !ADJECTIVES.has(word) && !PARTICIPLE.test(word));
  if (noun < 0) return false;
  const rest = words.slice(noun).join('_');
  return [...known].some((each) => nameWords(each).join('_') === rest);
}
