import { nameWords } from '../syntax/name-words.js';

/** Tells by their names what is the contract's model, and what only may be. */
export interface ModelMatcher {
  /** The words of its name: operation, run. */
  readonly words: readonly string[];
  /** Whether `name` is that of the model, its table, or a type or variable that describes or holds it. */
  isModel(name: string): boolean;
  /** Whether `name` is one word of it, `run`, or no word at all once what is said of any model is left out. */
  isLone(name: string): boolean;
  /** Whether `text` names it anywhere. */
  isNamedIn(text: string): boolean;
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
  const pattern = new RegExp(modelPattern(model), 'iu');
  return {
    words,
    isModel: (name) => own.has(joined(name)) || own.has(nouns(name).join('')),
    isLone: (name) => words.length > 1 && nouns(name).every((word) => words.includes(word)),
    isNamedIn: (text) => pattern.test(text),
  };
}

/** A pattern, for text in any case, of the names of `model`: `operation[_ -]?run`. */
export function modelPattern(model: string): string {
  return nameWords(model)
    .map((word) => word.replace(/y$/u, ''))
    .join('[_ -]?');
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
