/** The screens that a contract can name, in reading order: from the compact hint to the full page. */
export const SURFACES = ['shell', 'list', 'detail'] as const;
export type Surface = (typeof SURFACES)[number];

/** What is true of a run. Derived, never persisted. */
export const TRUTHS = ['fresh', 'likely_stale', 'reconciled', 'terminal', 'unsupported'] as const;
export type Truth = (typeof TRUTHS)[number];

/** What a persisted status means. */
export const PHASES = ['queued', 'running', 'terminal'] as const;
export type Phase = (typeof PHASES)[number];

/** The phases that have a lifecycle window. */
export const ACTIVE_PHASES = ['queued', 'running'] as const;
export type ActivePhase = (typeof ACTIVE_PHASES)[number];

/** The claims that laws speak of by name. A contract has at least these. */
export const CORE_CLAIMS = [
  'calm-queue',
  'calm-progress',
  'stale-attention',
  'reconciled',
  'orphaned',
  'success',
] as const;

/** What a text asserts. Contracts may add claims of their own to the core ones. */
export type Claim = string;

/**
 * What a truth says of a claim. `must`: on every surface that shows the run. `may`: allowed. `never`: a lie.
 * `evidence`: only with trusted legitimacy evidence for that very run.
 */
export const CLAIM_LEVELS = ['must', 'may', 'never', 'evidence'] as const;
export type ClaimLevel = (typeof CLAIM_LEVELS)[number];

/** The time stamps of an operation run that can anchor its age. */
export const TIMESTAMP_FIELDS = [
  'created_at',
  'queued_at',
  'started_at',
  'last_progress_at',
  'completed_at',
] as const;
export type TimestampField = (typeof TIMESTAMP_FIELDS)[number];
