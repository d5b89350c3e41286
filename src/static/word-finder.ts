import { escapedPattern } from '../lang/escaped-pattern.js';

/** What was found in one text. */
export interface WordsFound {
  /** Whether the text holds what `pattern` means; one of those for which the finder was made. */
  holds(pattern: string): boolean;
}

const WORDS = /^[a-z0-9_:/ -]+(?:\|[a-z0-9_:/ -]+)*$/u;

/**
 * Looks for many patterns in one pass: those that are words, or several of them with `|` between, are all sought at once;
 * any other regular expression is tried only when somebody asks. Texts are in lower case.
 */
export function wordFinder(patterns: readonly string[]): (text: string) => WordsFound {
  const words = new Map<string, readonly string[]>();
  const expressions = new Map<string, RegExp>();
  for (const pattern of patterns) {
    if (WORDS.test(pattern)) words.set(pattern, pattern.split('|'));
    else expressions.set(pattern, new RegExp(pattern));
  }
  const presentIn = wordsPresent([...new Set([...words.values()].flat())]);
  return (text) => {
    const present = presentIn(text);
    return {
      holds(pattern) {
        const any = words.get(pattern);
        if (any !== undefined) return any.some((word) => present.has(word));
        return expressions.get(pattern)?.test(text) === true;
      },
    };
  };
}

/** Which of `words` stand in a text, overlapping ones too. */
function wordsPresent(words: readonly string[]): (text: string) => ReadonlySet<string> {
  if (words.length === 0) return () => new Set();
  const longestFirst = [...words].sort((one, other) => other.length - one.length);
  const search = new RegExp(longestFirst.map(escapedPattern).join('|'), 'g');
  // Words that begin where another one does are its beginnings.
  const within = new Map(longestFirst.map((word) => [word, words.filter((each) => word.startsWith(each))]));
  return (text) => {
    const present = new Set<string>();
    search.lastIndex = 0;
    for (let found = search.exec(text); found !== null; found = search.exec(text)) {
      for (const word of within.get(found[0]) ?? []) present.add(word);
      if (present.size === words.length) break;
      search.lastIndex = found.index + 1;
    }
    return present;
  };
}
