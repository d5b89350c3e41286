import type { AST } from '@eslint-community/regexpp';
import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

/** Words of which a text has to hold at least one. */
export type Clause = readonly string[];

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
 * For each alternative of `pattern` (JavaScript, flags `iu`), the clauses of which every text that it meets fulfils all,
 * in lower case. An alternative without clauses may be met by any text.
 */
export function patternClauses(pattern: string): readonly (readonly Clause[])[] {
  return new RegExpParser({ ecmaVersion: 2025 })
    .parsePattern(pattern, undefined, undefined, { unicode: true })
    .alternatives.map(clausesOf);
}

/**
 * Every run of letters that may be part of what `pattern` meets, in lower case; none where it may meet letters that it does
 * not name.
 */
export function lettersOf(pattern: string): readonly string[] | undefined {
  const runs: string[] = [];
  let run = '';
  const open: AST.Node[] = [];
  const stop = () => {
    if (run !== '') runs.push(run);
    run = '';
  };
  const parser = new RegExpParser({ ecmaVersion: 2025 });
  visitRegExpAST(parser.parsePattern(pattern, undefined, undefined, { unicode: true }), {
    onCharacterEnter({ value }) {
      const letter = String.fromCodePoint(value).toLowerCase();
      if (/[\p{L}\p{M}\p{N}]/u.test(letter)) run += letter;
      else stop();
    },
    onCharacterSetEnter(set) {
      if (set.kind !== 'space') open.push(set);
    },
    onCharacterClassEnter: (set) => void open.push(set),
    onBackreferenceEnter: (reference) => void open.push(reference),
    onAlternativeLeave: stop,
    onQuantifierEnter: stop,
    onQuantifierLeave: stop,
    onGroupEnter: stop,
    onCapturingGroupEnter: stop,
  });
  stop();
  return open.length > 0 ? undefined : runs;
}

/** The words of `sentence`, a clause each. */
export function sentenceClauses(sentence: string): readonly Clause[] {
  return wordsIn(sentence.toLowerCase()).map((word) => [word]);
}

/** The words of the clauses that tell a text from others; those of the best clause where none does. */
export function telling(clauses: readonly Clause[]): readonly string[] {
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
