/** A contract that says only what has no default. */
export const MINIMAL_CONTRACT = `
spec: 1-smallest
model: Job
persisted:
  status: { queued: queued, running: running, completed: terminal }
  outcome: [pending, succeeded, failed]
lifecycle:
  anchors: { queued: [queued_at, created_at], running: [started_at, last_progress_at] }
  default: { queued: 5m, running: 30m }
claims:
  calm-queue: { says: ['Waiting for worker.'] }
  calm-progress: { says: ['Progress details pending.'] }
  stale-attention: { says: ['Likely stale'] }
  reconciled: { says: ['Reconciled'] }
  orphaned: { says: [] }
  success: { says: ['Succeeded'] }
truths:
  fresh:
    { stale-attention: never, calm-queue: may, calm-progress: may, reconciled: never, orphaned: evidence, success: never }
  likely_stale:
    { stale-attention: must, calm-queue: never, calm-progress: never, reconciled: never, orphaned: evidence, success: never }
  reconciled:
    { stale-attention: never, calm-queue: never, calm-progress: never, reconciled: must, orphaned: never, success: may }
  terminal:
    { stale-attention: never, calm-queue: never, calm-progress: never, reconciled: never, orphaned: never, success: may }
  unsupported:
    { stale-attention: never, calm-queue: never, calm-progress: never, reconciled: never, orphaned: never, success: never }
words:
  fresh: { any: { label: On its way, guidance: Nothing to do., action: Open } }
  likely_stale: { any: { label: Likely stale, guidance: Look at the workers., action: Open } }
  reconciled: { any: { label: Reconciled, guidance: It is over., action: Open } }
  terminal: { any: { label: Over, guidance: It is over., action: Open } }
  unsupported: { any: { label: Not known, guidance: Nobody can tell., action: Open } }
surfaces:
  list: { shows: all-runs, run: '#run-{id}', path: '/w/{workspace}/jobs' }
requirements:
  R-1:
    title: All of it
    checks:
      - no-calm-for-stale
      - no-live-progress-for-stale
      - stale-is-said
      - no-page-calm-over-stale
      - no-stale-for-fresh
      - reconciled-stays-reconciled
      - no-false-reconciliation
      - no-orphan-claim-without-evidence
      - no-success-for-unfinished
      - no-invented-certainty
      - no-claim-against-truth
      - declared-truth-holds
      - surfaces-agree
      - one-vocabulary
      - one-summary-per-run
      - banner-before-diagnostics
      - one-canonical-link
      - no-destructive-action
      - rendering-changes-nothing
      - same-input-same-page
      - time-never-heals
      - untrusted-changes-nothing
      - hidden-runs-leave-no-trace
      - hidden-reads-as-missing
      - strangers-get-404
      - no-new-persisted-status
      - no-new-persistence-family
      - no-raw-queue-copy
      - no-raw-status-text
      - no-freshness-outside-engine
      - no-optimistic-default
      - no-orphan-claim
      - use-frozen-delivery
      - use-registered-surface
`;
