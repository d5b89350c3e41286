import type { AST} from '@eslint-community/regexpp';
import { RegExpParser } from '@eslint-community/regexpp';

/** Words of which every text that a pattern meets holds at least one. */
type Clause = readonly string[];

/** Too frequent in source to be worth looking for. */
const STOP_WORDS = new Set(
  [
    'about',
    'action',
    'actions',
    'after',
    'before',
    'been',
    'being',
    'could',
    'details',
    'done',
    'from',
    'have',
    'into',
  ].concat(
    [
      'must',
      'needed',
      'operation',
      'operations',
      'other',
      'over',
      'should',
      'start',
      'than',
      'that',
      'their',
      'them',
      'then',
    ],
    [
      'there',
      'they',
      'this',
      'were',
      'what',
      'when',
      'where',
      'which',
      'while',
      'will',
      'with',
      'without',
      'would',
      'your',
    ],
    [
      'error',
      'errors',
      'checks',
      'check',
      'state',
      'status',
      'running',
      'next',
      'free',
      'available',
      'required',
      'review',
    ],
  ),
);
const LEAST = 4;

/**
 * Words in lower case, of which every text that `pattern` (JavaScript, flags `iu`) meets holds at least one; where the
 * pattern holds several telling words, all of them, so that one of them may be split. None where any text may be met.
 */
export function patternWords(pattern: string): readonly string[] {
  const clauses = new RegExpParser({ ecmaVersion: 2025 })
    .parsePattern(pattern, undefined, undefined, { unicode: true })
    .alternatives.map(clausesOf);
  return clauses.some((each) => each.length === 0) ? [] : distinct(clauses.flatMap(telling));
}

/** The words of `sentence` that tell it from other texts; at least one where it has any. */
export function sentenceWords(sentence: string): readonly string[] {
  return distinct(telling(wordsIn(sentence.toLowerCase()).map((word) => [word])));
}

/** The clauses that are worth looking for; the best one where none is. */
function telling(clauses: readonly Clause[]): readonly string[] {
  const good = clauses.filter((clause) => clause.every(isTelling));
  if (good.length > 0) return good.flat();
  const [best] = [...clauses].sort((one, other) => shortest(other) - shortest(one));
  return best ?? [];
}

function isTelling(word: string): boolean {
  return word.length >= LEAST && !STOP_WORDS.has(word);
}

function shortest(clause: Clause): number {
  return Math.min(...clause.map((word) => word.length));
}

/** Letters stand together in a word until something that is no letter, or not always there, comes between. */
class Reader {
  readonly clauses: Clause[] = [];
  #run = '';

  add(character: string): void {
    this.#run += character;
  }

  stop(): void {
    for (const word of wordsIn(this.#run)) this.clauses.push([word]);
    this.#run = '';
  }
}

function clausesOf({ elements }: AST.Alternative): readonly Clause[] {
  const reader = new Reader();
  for (const element of elements) readElement(element, reader);
  reader.stop();
  return reader.clauses;
}

function readElement(element: AST.Element, reader: Reader): void {
  switch (element.type) {
    case 'Character':
      reader.add(String.fromCodePoint(element.value).toLowerCase());
      return;
    case 'Assertion':
      return;
    case 'Group':
    case 'CapturingGroup':
      readGroup(element.alternatives, reader);
      return;
    case 'Quantifier':
      reader.stop();
      if (element.min > 0) readElement(element.element, reader);
      reader.stop();
      return;
    default:
      reader.stop();
  }
}

function readGroup(alternatives: readonly AST.Alternative[], reader: Reader): void {
  const [only] = alternatives;
  if (alternatives.length === 1 && only !== undefined) {
    for (const element of only.elements) readElement(element, reader);
    return;
  }
  reader.stop();
  const clauses = alternatives.map(clausesOf);
  if (clauses.every((each) => each.length > 0)) reader.clauses.push(clauses.flatMap(telling));
}

/** Runs of letters; where some of them are not ASCII, the longest run that is. */
function wordsIn(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{M}]+/gu) ?? []).map((word) => {
    const runs = (word.match(/[a-z]+/gu) ?? []).sort((one, other) => other.length - one.length);
    const [longest] = runs;
    return longest !== undefined && (longest.length > 2 || longest === word) ? longest : word;
  });
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}
