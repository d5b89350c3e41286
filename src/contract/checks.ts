/** The laws: what is checked on rendered pages. Each has a file of its name under `src/invariant`. */
export const LAW_IDS = [
  'no-calm-for-stale',
  'no-live-progress-for-stale',
  'stale-is-said',
  'no-page-calm-over-stale',
  'no-stale-for-fresh',
  'reconciled-stays-reconciled',
  'no-false-reconciliation',
  'no-orphan-claim-without-evidence',
  'no-success-for-unfinished',
  'no-invented-certainty',
  'no-claim-against-truth',
  'declared-truth-holds',
  'surfaces-agree',
  'one-vocabulary',
  'one-summary-per-run',
  'banner-before-diagnostics',
  'one-canonical-link',
  'no-destructive-action',
  'rendering-changes-nothing',
  'same-input-same-page',
  'time-never-heals',
  'untrusted-changes-nothing',
  'hidden-runs-leave-no-trace',
  'hidden-reads-as-missing',
  'strangers-get-404',
] as const;
export type LawId = (typeof LAW_IDS)[number];

/** The static rules: what is checked in source text. */
export const RULE_IDS = [
  'no-new-persisted-status',
  'no-new-persistence-family',
  'no-raw-queue-copy',
  'no-raw-status-text',
  'no-freshness-outside-engine',
  'no-optimistic-default',
  'no-orphan-claim',
  'use-frozen-delivery',
  'use-registered-surface',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** What a requirement can name: a law on pages or a rule on source. */
export type CheckId = LawId | RuleId;

/** Every check that a contract has to place: under a requirement, or in `without` with a reason. */
export const CHECK_IDS: readonly CheckId[] = [...LAW_IDS, ...RULE_IDS];

/** Whether a check reads rendered pages (a law) rather than source text (a rule). */
export function isLawId(id: CheckId): id is LawId {
  return (LAW_IDS as readonly string[]).includes(id);
}
