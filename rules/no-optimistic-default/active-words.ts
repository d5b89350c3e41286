import type { ClaimMatcher } from '../../src/contract/claims.js';
import type { Contract } from '../../src/contract/contract.js';
import { escapedPattern } from '../../src/lang/escaped-pattern.js';
import { nameWords } from '../../src/static/syntax/name-words.js';

/** Tells words that call a run active or calm. */
export interface ActiveWords {
  /** Whether `text`, as a whole, calls a run active, or claims that all is calm. */
  isSaidBy(text: string): boolean;
  /** Whether a name or key stands for an active state: `Running`, `IN_PROGRESS`, `status.running`. */
  isNamedBy(name: string): boolean;
}

const COMMON = [
  ...[
    'active',
    'running',
    'queued',
    'enqueued',
    'pending',
    'waiting',
    'processing',
    'in progress',
    'inprogress',
  ],
  ...[
    'progressing',
    'executing',
    'working',
    'ongoing',
    'started',
    'in flight',
    'in queue',
    'under way',
    'underway',
  ],
];
/** Whether a claim says that all is well with a run that is not done. */
export function isCalm(claim: string): boolean {
  return claim === 'calm-queue' || claim === 'calm-progress';
}

/** Behind what a value stands that may be a fallback, comments and parentheses between; nothing that is only compared. */
const BEFORE = String.raw`(?:\?\??=?|\|\|=?|&&|[:(,{[>}]|[^=!<>]=|=>|\breturn|\belse)(?:\s|\/\*[^]*?\*\/|\/\/[^\n]*\n)*`;
const NO_LETTERS = String.raw`[^\p{L}\p{N}]*`;
const RECEIVER = String.raw`(?:status|state|phase|label|text|word|copy|badge|title|message|string)s?[\s!?]*`;

/** Regular expressions for text in lower case, one for each form in which an active word is a value. */
export interface ActiveForms {
  /** A part of each word. */
  readonly words: string;
  /** A line of what is said that is no more than an active word, or a key that ends in one. */
  readonly said: string;
  /** A literal, or text of markup, in a place where a fallback may stand. */
  readonly literal: string;
  /** A member of a vocabulary. */
  readonly member: string;
}

/** The forms of the active words of `contract`, of those of everybody, and of `more`. */
export function activeForms(contract: Contract, more: readonly string[]): ActiveForms {
  const all = [...allWords(contract, more)].map((words) => words.split(' '));
  const any = all.map((words) => words.map(escapedPattern).join(NO_LETTERS)).join('|');
  const key = String.raw`(?:[\w-]+[.:/])*`;
  return {
    words: all
      .map((words) => words.reduce((one, other) => (other.length > one.length ? other : one)))
      .join('|'),
    said: String.raw`(?:${any})(?=${NO_LETTERS}(?:[\n'"\x60<{]|$))(?<=(?:^|[\n'"\x60>}])${NO_LETTERS}${key}(?:${any}))`,
    literal: String.raw`(?:${any})(?=[^\p{L}\p{N}'"\x60<{]*['"\x60<{])(?<=${BEFORE}['"\x60]?${NO_LETTERS}${key}(?:${any}))`,
    member: String.raw`${RECEIVER}(?:\.\s*|\[\s*['"\x60])[\w-]*(?:${any})`,
  };
}

function allWords({ words, persisted }: Contract, more: readonly string[]): ReadonlySet<string> {
  const labels = Object.values(words.fresh).map(({ label }) => label);
  const statuses = Object.entries(persisted.status).flatMap(([value, phase]) =>
    phase === 'terminal' ? [] : [value],
  );
  return new Set([...COMMON, ...labels, ...statuses, ...more].map(folded));
}

/** The active words of `contract`, those of everybody, and `more`. */
export function activeWords(contract: Contract, claims: ClaimMatcher, more: readonly string[]): ActiveWords {
  const known = allWords(contract, more);
  return {
    isSaidBy: (text) =>
      known.has(folded(text)) || isKey(text, known) || claims.match(text).some(({ claim }) => isCalm(claim)),
    isNamedBy: (name) => known.has(nameWords(name).join(' ')),
  };
}

/** A key of a catalogue: `run.status.running`. */
function isKey(text: string, known: ReadonlySet<string>): boolean {
  const last = /^[\w-]+(?:[.:/][\w-]+)*[.:/]([\w-]+)$/u.exec(text)?.[1];
  return last !== undefined && known.has(nameWords(last).join(' '));
}

/** Letters and digits in lower case, single blanks between. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
