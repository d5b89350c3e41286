import { nameWords } from '../syntax/name-words.js';
import { type ModelMatcher, singular } from './model-matcher.js';

/** A persisted lifecycle field of the contract. */
export type LifecycleField = 'status' | 'outcome';

/** What the name of an enumeration says. */
export interface LifecycleName {
  readonly field: LifecycleField;
  /** Whose it is: the model's; that of a part of its name or of nothing that is named; that of something else. */
  readonly of: 'model' | 'unnamed' | 'other';
  /** Whether it names some of the values (`ACTIVE_STATUSES`) rather than all. */
  readonly isPart: boolean;
  /** Whether it speaks of a state, which may be another than what is stored. */
  readonly isState: boolean;
}

const FIELDS: ReadonlyMap<string, LifecycleField> = new Map([
  ['status', 'status'],
  ['outcome', 'outcome'],
  ['state', 'status'],
]);
const AFTER: ReadonlySet<string> = new Set(
  (
    'enum enums type types value values schema schemas list const consts constant constants union literal literals ' +
    'column col check chk constraint all new old tmp temp key keys set array validator codec e t enumtype domain'
  ).split(' '),
);
const BEFORE: ReadonlySet<string> = new Set(
  'i e t db pg all the persisted stored known valid allowed supported possible public lifecycle prisma'.split(
    ' ',
  ),
);
const PARTS: ReadonlySet<string> = new Set(
  (
    'active open closed terminal final finished ended done live pending in flight progress non not stale visible ' +
    'retryable cancellable cancelable success successful failure failed error unfinished settled current default ' +
    'initial legacy queued running completed'
  ).split(' '),
);

/** What `name` says of a lifecycle field; none where it does not end in one: `OperationRunStatusLabel`. */
export function lifecycleName(name: string, model: ModelMatcher): LifecycleName | undefined {
  const words = coreOf(nameWords(name));
  const last = singular(words.at(-1) ?? '');
  const [field, isGlued] = fieldIn(last, model);
  if (field === undefined) return undefined;
  const before = words.slice(0, -1);
  const subject = before.filter((word) => !PARTS.has(word));
  const of = isGlued ? 'model' : ownerOf(subject, model);
  return { field, of, isPart: subject.length < before.length, isState: last.endsWith('state') };
}

/** `words` without what is said around the name of any enumeration. */
function coreOf(words: readonly string[]): readonly string[] {
  const isAfter = (word: string) => AFTER.has(word) || /^v?\d+$/u.test(word);
  const end = words.findLastIndex((word) => !isAfter(word)) + 1;
  const start = words.findIndex((word) => !BEFORE.has(word));
  return words.slice(Math.max(start, 0), Math.max(end, 1));
}

/** `status`, and `operationrunstatus` written as one word. */
function fieldIn(word: string, model: ModelMatcher): readonly [LifecycleField | undefined, boolean] {
  const glue = model.words.join('');
  const isGlued = word.startsWith(glue) && word !== glue;
  return [FIELDS.get(isGlued ? word.slice(glue.length) : word), isGlued];
}

function ownerOf(subject: readonly string[], model: ModelMatcher): LifecycleName['of'] {
  const name = subject.join('_');
  if (subject.length === 0) return 'unnamed';
  if (model.isModel(name)) return 'model';
  return model.isLone(name) ? 'unnamed' : 'other';
}
