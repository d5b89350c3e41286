import type { ClaimMatcher } from '../../src/contract/claims.js';
import type { Contract } from '../../src/contract/contract.js';
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

/** For each of the active words that are no claim, the longest piece of it that stands in one word. */
export function activeWordParts(contract: Contract, more: readonly string[]): readonly string[] {
  return [...allWords(contract, more)].map(
    (words) => words.split(' ').sort((one, other) => other.length - one.length)[0] ?? words,
  );
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
