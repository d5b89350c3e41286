import type { Contract } from '../contract/contract.js';
import { type SourceParts, sourceParts } from './parts/source-parts.js';
import type { PartTrigger, Rule } from './rule.js';
import type { LintScope } from './rule-context.js';
import { triggerPatterns } from './trigger-patterns.js';
import { disguiseOf, undisguised } from './undisguised.js';
import { wordFinder, type WordsFound } from './word-finder.js';

/** Which of the rules a source may break, told from its words alone. It may err in one direction only: too many. */
export type Prefilter = (path: string, text: string) => ReadonlySet<Rule['id']>;

/**
 * A prefilter for `rules`: a rule is left out for a text that holds none of its triggers, neither as it is written nor
 * with escapes, entities, joined literals and tags inside words undone.
 */
export function prefilter(
  rules: readonly Rule[],
  contract: Contract,
  options: LintScope['options'] = {},
): Prefilter {
  const asked = rules.map((rule) => {
    const triggers = rule.triggers(contract, rule.options.parse(options[rule.id] ?? {}));
    return { id: rule.id, triggers: triggers.map(triggerPatterns) };
  });
  const find = wordFinder(asked.flatMap(({ triggers }) => triggers.flatMap(allPatterns)));
  return (path, text) => {
    const plainly = met(asked, new Search(text, find, () => sourceParts(path, text)));
    const disguise = plainly.length === asked.length ? 'none' : disguiseOf(text);
    if (disguise === 'none') return new Set(plainly);
    return new Set([...plainly, ...met(asked, new Search(undisguised(text), find, () => openParts()))]);

    // Words across the border of two literals are whole only where what stands between is seen.
    function openParts(): SourceParts {
      const { said, code } = disguise === 'split' ? { said: text, code: text } : sourceParts(path, text);
      return { said: undisguised(said), code: undisguised(code) };
    }
  };
}

type Patterns = Required<PartTrigger>;

interface Asked {
  readonly id: Rule['id'];
  readonly triggers: readonly Patterns[];
}

function allPatterns({ whole, said, code }: Patterns): readonly string[] {
  return [...whole, ...said, ...code];
}

function met(asked: readonly Asked[], search: Search): readonly Rule['id'][] {
  return asked
    .filter(({ triggers }) => triggers.some((trigger) => search.meets(trigger)))
    .map(({ id }) => id);
}

/** A text of which the parts are told apart only once the whole holds all the words. */
class Search {
  readonly #find: (text: string) => WordsFound;
  readonly #whole: WordsFound;
  readonly #partsOf: () => SourceParts;
  #parts: Told | undefined;

  constructor(text: string, find: (text: string) => WordsFound, partsOf: () => SourceParts) {
    this.#find = find;
    this.#whole = find(text);
    this.#partsOf = partsOf;
  }

  meets(trigger: Patterns): boolean {
    return (
      allPatterns(trigger).every((pattern) => this.#whole.mayHold(pattern)) &&
      trigger.said.every((pattern) => this.#told().said.holds(pattern)) &&
      trigger.code.every((pattern) => this.#told().code.holds(pattern)) &&
      trigger.whole.every((pattern) => this.#whole.holds(pattern)) &&
      trigger.saidWords(this.#told().words)
    );
  }

  #told(): Told {
    if (this.#parts !== undefined) return this.#parts;
    const { said, code } = this.#partsOf();
    let words: readonly string[] | undefined;
    return (this.#parts = {
      said: this.#find(said),
      code: this.#find(code),
      get words() {
        return (words ??= [...new Set(said.toLowerCase().match(ASCII.test(said) ? PLAIN_WORD : ANY_WORD))]);
      },
    });
  }
}

const ASCII = /^[\x00-\x7F]*$/u;
/** The same in a text of ASCII alone, and much faster there. */
const PLAIN_WORD = /[a-z0-9]+/g;
const ANY_WORD = /[\p{L}\p{N}]+/gu;

/** What the parts of a text hold. */
interface Told {
  readonly said: WordsFound;
  readonly code: WordsFound;
  /** The words of what is said, each once. */
  readonly words: readonly string[];
}
