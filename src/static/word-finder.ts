/** What was found in one text. */
export interface WordsFound {
  /** Whether the text holds what `pattern` means; one of those for which the finder was made. */
  readonly holds: (pattern: string) => boolean;
  /** Whether it may hold it, as far as words alone tell. */
  readonly mayHold: (pattern: string) => boolean;
}

const WORDS = /^[a-z0-9_:/ -]+(?:\|[a-z0-9_:/ -]+)*$/u;

/**
 * Looks for many patterns in one pass, whatever the case: those that are words, or several of them with `|` between, are all
 * sought at once; any other regular expression is tried on the text in lower case, and only when somebody asks.
 */
export function wordFinder(patterns: readonly string[]): (text: string) => WordsFound {
  const words = new Map<string, readonly string[]>();
  const expressions = new Map<string, RegExp>();
  for (const pattern of patterns) {
    if (WORDS.test(pattern)) words.set(pattern, pattern.split('|'));
    else expressions.set(pattern, new RegExp(pattern, 'u'));
  }
  const all = [...new Set([...words.values()].flat())];
  const places = new Map(all.map((word, place) => [word, place]));
  const wanted = new Map(
    [...words].map(([pattern, any]) => [pattern, any.map((word) => places.get(word) ?? 0)]),
  );
  const presentIn = new WordMachine(all);
  return (text) => {
    const present = presentIn.scan(text);
    let lower: string | undefined;
    const holdsWord = (pattern: string) => wanted.get(pattern)?.some((place) => present[place] === 1);
    return {
      holds: (pattern) =>
        holdsWord(pattern) ?? expressions.get(pattern)?.test((lower ??= text.toLowerCase())) === true,
      mayHold: (pattern) => holdsWord(pattern) ?? true,
    };
  };
}

/** Signs that can stand in a word, numbered from 1; 0 is any other sign. Capital letters count as small ones. */
const SIGNS = signs();
const SIGN_BITS = 6;

function signs(): Uint8Array {
  const known = new Uint8Array(128);
  for (const [place, sign] of Array.from('abcdefghijklmnopqrstuvwxyz0123456789_:/ -').entries()) {
    known[sign.charCodeAt(0)] = place + 1;
    known[sign.toUpperCase().charCodeAt(0)] = place + 1;
  }
  return known;
}

/**
 * Finds all of a set of words in one pass over a text.
 *
 * Source: A. V. Aho and M. J. Corasick, Efficient string matching (1975).
 */
class WordMachine {
  /** The state that follows each state on each sign. */
  readonly #next: Int32Array;
  /** The words that end in a state, its own and those that end with it. */
  readonly #ends: readonly (readonly number[])[];
  /** Whether any word ends in a state. */
  readonly #isEnd: Uint8Array;
  readonly #count: number;

  constructor(words: readonly string[]) {
    const most = words.reduce((sum, { length }) => sum + length, 1);
    const next = new Int32Array(most << SIGN_BITS);
    const ends: number[][] = [[]];
    for (const [place, word] of words.entries()) addWord(word, { next, ends }).push(place);
    linkUp(next, ends);
    this.#next = next;
    this.#ends = ends;
    this.#isEnd = Uint8Array.from(ends, ({ length }) => Math.min(length, 1));
    this.#count = words.length;
  }

  /** 1 at the place of each word that stands in `text`, 0 elsewhere. */
  scan(text: string): Uint8Array {
    const present = new Uint8Array(this.#count);
    const [next, isEnd] = [this.#next, this.#isEnd];
    let state = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      state = next[(state << SIGN_BITS) | (code < 128 ? (SIGNS[code] ?? 0) : 0)] ?? 0;
      if (isEnd[state] === 1) for (const place of this.#ends[state] ?? []) present[place] = 1;
    }
    return present;
  }
}

interface Trie {
  readonly next: Int32Array;
  readonly ends: number[][];
}

/** Adds the states of `word`; gives the words that end in its last one. */
function addWord(word: string, { next, ends }: Trie): number[] {
  let state = 0;
  for (const sign of word) {
    const at = (state << SIGN_BITS) | (SIGNS[sign.charCodeAt(0)] ?? 0);
    if (next[at] === 0) next[at] = ends.push([]) - 1;
    state = next[at] ?? 0;
  }
  return ends[state] ?? [];
}

/** Leads every state on, where its word goes no further, to the longest other word that it may be in. */
function linkUp(next: Int32Array, ends: readonly number[][]): void {
  const fallback = new Int32Array(ends.length);
  const waiting = [...next.subarray(0, 1 << SIGN_BITS)].filter((state) => state !== 0);
  for (let state = waiting.shift(); state !== undefined; state = waiting.shift()) {
    const back = fallback[state] ?? 0;
    ends[state]?.push(...(ends[back] ?? []));
    for (let sign = 0; sign < 1 << SIGN_BITS; sign += 1) {
      const at = (state << SIGN_BITS) | sign;
      const instead = next[(back << SIGN_BITS) | sign] ?? 0;
      const child = next[at] ?? 0;
      if (child === 0) next[at] = instead;
      else {
        fallback[child] = instead;
        waiting.push(child);
      }
    }
  }
}
