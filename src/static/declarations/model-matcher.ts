import { nameWords } from '../syntax/name-words.js';

/** Tells by their names what is the contract's model, and what only may be. */
export interface ModelMatcher {
  /** The words of its name: operation, run. */
  readonly words: readonly string[];
  /** Whether `name` is that of the model, its table, or a type or variable that describes or holds it. */
  readonly isModel: (name: string) => boolean;
  /** Whether `name` is one word of it, `run`, or no word at all once what is said of any model is left out. */
  readonly isLone: (name: string) => boolean;
  /** Whether `text` names it anywhere. */
  readonly isNamedIn: (text: string) => boolean;
}

/** What stands around a model's name in the names of what describes or holds it. */
const AFFIXES: ReadonlySet<string> = new Set(
  (
    'i t tbl table tables model models entity entities schema schemas document doc documents row rows record records ' +
    'repository repositories repo repos collection store dao type base db new old prisma public drizzle orm select ' +
    'insert mapper delegate def definition attributes columns the'
  ).split(' '),
);

/** A matcher for `model`, which is in Pascal case, and for what is `alsoNamed` after it. */
export function modelMatcher(model: string, alsoNamed: readonly string[] = []): ModelMatcher {
  const words = nameWords(model);
  const own = new Set([model, ...alsoNamed].map(joined));
  const pattern = new RegExp(namingPattern([model, ...alsoNamed]), 'iu');
  return {
    words,
    isModel: (name) => own.has(joined(name)) || own.has(nouns(name).join('')),
    isLone: (name) => words.length > 1 && nouns(name).every((word) => words.includes(word)),
    isNamedIn: (text) => pattern.test(text),
  };
}

/** What any text holds, in lower case, that names one of `names`: `operationrun|operation_run|operation-run|operation run`. */
export function namingPattern(names: readonly string[]): string {
  return [...new Set(names.flatMap(spellings))].join('|');
}

const BETWEEN = ['', '_', '-', ' '];

function spellings(name: string): readonly string[] {
  const words = nameWords(name);
  const stems = [...words.slice(0, -1), singular(words.at(-1) ?? '').replace(/y$/u, '')];
  return stems.reduce<readonly string[]>(
    (before, word) =>
      before.length === 0 ? [word] : before.flatMap((start) => BETWEEN.map((mark) => start + mark + word)),
    [],
  );
}

/** `word` in the singular, as far as spelling tells. */
export function singular(word: string): string {
  if (/(?:us|ss|is)$/u.test(word)) return word;
  if (/ies$/u.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|ch|sh)es$/u.test(word)) return word.slice(0, -2);
  return word.replace(/s$/u, '');
}

function nouns(name: string): readonly string[] {
  const words = nameWords(name).filter((word) => !AFFIXES.has(word));
  return words.map(singular);
}

function joined(name: string): string {
  return nameWords(name).map(singular).join('');
}
