import type { Contract } from '../../src/contract/contract.js';
import { type ModelMatcher, singular } from '../../src/static/declarations/model-matcher.js';
import { nameWords } from '../../src/static/syntax/name-words.js';

/** Truths that follow from a stored status alone, or say nothing. */
const NO_FAMILY: ReadonlySet<string> = new Set(['fresh', 'terminal', 'unsupported']);

/** The forms in which a word of a truth stands in names. */
const FORMS: ReadonlyMap<string, readonly string[]> = new Map([
  ['stale', ['stale', 'staleness']],
  ['reconciled', ['reconciled', 'reconciliation', 'reconcile']],
  ['orphaned', ['orphaned', 'orphan', 'orphanhood']],
  ['success', ['success', 'successful', 'succeeded', 'successfully']],
]);
const HEALTH: ReadonlySet<string> = new Set(['health', 'healthy', 'unhealthy', 'truth']);

/** What may stand around a truth in the name of what stores it. */
const AROUND: ReadonlySet<string> = new Set(
  (
    'is was has are at on since flag flagged marked status state reason by from until detected date time timestamp ts ' +
    'likely probably possibly currently last first verdict source level score kind type label note evidence queue ' +
    'worker job business lifecycle needs requires the final'
  ).split(' '),
);
/** What a table of such things is called beside. */
const COLLECTIVE: ReadonlySet<string> = new Set(
  (
    'log flag history state status record entry event snapshot result fact check table model entity schema document ' +
    'row repository cache index tracker audit t tbl type v view info data detail i db'
  ).split(' '),
);

/** The words under which the contract's derived truths would be stored. */
export function truthWords({ truths, claims }: Pick<Contract, 'truths' | 'claims'>): ReadonlySet<string> {
  const named = [
    ...Object.keys(truths).filter((truth) => !NO_FAMILY.has(truth)),
    ...Object.keys(claims).filter((claim) => CORE.has(claim)),
  ];
  const words = named.flatMap(nameWords).filter((word) => !AROUND.has(word));
  return new Set(words.flatMap((word) => FORMS.get(word) ?? [word]));
}

/** The claims of every contract that assert a truth. */
const CORE: ReadonlySet<string> = new Set(['stale-attention', 'reconciled', 'orphaned', 'success']);

/** Whether a column of the model with this name stores a truth: `is_stale`, `orphanedAt`, `queue_health`. */
export function isTruthColumn(name: string, model: ModelMatcher, words: ReadonlySet<string>): boolean {
  const core = nameWords(name).filter((word) => !AROUND.has(word) && !model.words.includes(singular(word)));
  return core.length > 0 && core.every((word) => words.has(word) || HEALTH.has(word));
}

/**
 * Whose truth a table of this name would store: the model's (`operation_run_health`), that of something that a part of
 * its name or the queue stands for (`stale_runs`, `queue_health`); none where it names no truth.
 */
export function truthTable(
  name: string,
  model: ModelMatcher,
  words: ReadonlySet<string>,
): 'model' | 'run' | undefined {
  const isTruth = (word: string) => words.has(word) || HEALTH.has(word);
  const all = nameWords(name).map((word) => (isTruth(word) ? word : singular(word)));
  const [truth] = all.filter(isTruth);
  if (truth === undefined) return undefined;
  const subject = all.filter((word) => !isTruth(word) && !COLLECTIVE.has(word) && !AROUND.has(word));
  if (subject.length === 0) return all.includes('queue') && HEALTH.has(truth) ? 'run' : undefined;
  if (model.isModel(subject.join('_'))) return 'model';
  if (!subject.every((word) => model.words.includes(word))) return undefined;
  return HEALTH.has(truth) || isAdjective(truth, subject, all) ? 'run' : undefined;
}

/** `stale_runs` are runs; `run_success` and `reconciliation_runs` may be anything. */
function isAdjective(truth: string, [noun = '']: readonly string[], all: readonly string[]): boolean {
  return !NOUNS.has(truth) && all.indexOf(truth) < all.indexOf(noun);
}

/** A run of reconciliations is a run of its own. */
const NOUNS: ReadonlySet<string> = new Set([
  'reconciliation',
  'staleness',
  'success',
  'reconcile',
  'orphanhood',
]);

/** What the text of a file holds that names a table of a truth without naming the model; each list all together. */
export function truthTableTriggers(contract: Contract): readonly (readonly string[])[] {
  const adjectives = [...truthWords(contract)].filter((word) => !NOUNS.has(word)).join('|');
  const parts = nameWords(contract.model)
    .map((word) => word.replace(/y$/u, ''))
    .join('|');
  const health = [...HEALTH].join('|');
  return [
    [adjectives, `(?:${adjectives})[_ -]?(?:${parts})`],
    [health, `(?:queue|${parts})s?[_ -]?(?:${health})|(?:${health})[_ -]?(?:${parts})`],
  ];
}
