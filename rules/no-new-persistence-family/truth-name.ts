import type { Contract } from '../../src/contract/contract.js';
import { type ModelMatcher, singular } from '../../src/static/declarations/model-matcher.js';
import { nameWords } from '../../src/static/syntax/name-words.js';

/** Truths that follow from a stored status alone, or say nothing. */
const NO_FAMILY: ReadonlySet<string> = new Set(['fresh', 'terminal', 'unsupported']);
const CALM = /^calm-/u;

/** The forms in which a word of a truth stands in names. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  stale: ['stale', 'staleness'],
  reconciled: ['reconciled', 'reconciliation', 'reconcile'],
  orphaned: ['orphaned', 'orphan', 'orphanhood'],
  success: ['success', 'successful', 'succeeded', 'successfully'],
};
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
    ...Object.keys(claims).filter((claim) => !CALM.test(claim) && claim in CORE),
  ];
  const words = named.flatMap(nameWords).filter((word) => !AROUND.has(word));
  return new Set(words.flatMap((word) => FORMS[word] ?? [word]));
}

/** The claims of every contract that assert a truth. */
const CORE: Readonly<Record<string, true>> = {
  'stale-attention': true,
  reconciled: true,
  orphaned: true,
  success: true,
};

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
  const isPartial = subject.every((word) => model.words.includes(word));
  const comesFirst = all.indexOf(truth) < all.indexOf(subject[0] ?? '') && !NOUNS.has(truth);
  return isPartial && (HEALTH.has(truth) || comesFirst) ? 'run' : undefined;
}

/** A run of reconciliations is a run of its own. */
const NOUNS: ReadonlySet<string> = new Set([
  'reconciliation',
  'staleness',
  'success',
  'reconcile',
  'orphanhood',
]);

/** Patterns, for text in any case, of the names of tables that store a truth and do not name the model. */
export function truthTablePatterns(contract: Contract): readonly string[] {
  const adjectives = [...truthWords(contract)].filter((word) => !NOUNS.has(word));
  const parts = nameWords(contract.model).map((word) => word.replace(/y$/u, ''));
  const health = [...HEALTH].join('|');
  return [
    `(?:${[...adjectives, ...HEALTH].join('|')})[_ -]?(?:${parts.join('|')})`,
    `(?:queue|${parts.join('|')})[_ -]?(?:${health})`,
  ];
}
