import type { LawSituations } from './situation.js';
import { bannerBeforeDiagnostics } from './situations/banner-before-diagnostics.js';
import { declaredTruthHolds } from './situations/declared-truth-holds.js';
import { hiddenReadsAsMissing } from './situations/hidden-reads-as-missing.js';
import { hiddenRunsLeaveNoTrace } from './situations/hidden-runs-leave-no-trace.js';
import { noCalmForStale } from './situations/no-calm-for-stale.js';
import { noClaimAgainstTruth } from './situations/no-claim-against-truth.js';
import { noDestructiveAction } from './situations/no-destructive-action.js';
import { noFalseReconciliation } from './situations/no-false-reconciliation.js';
import { noInventedCertainty } from './situations/no-invented-certainty.js';
import { noLiveProgressForStale } from './situations/no-live-progress-for-stale.js';
import { noOrphanClaimWithoutEvidence } from './situations/no-orphan-claim-without-evidence.js';
import { noPageCalmOverStale } from './situations/no-page-calm-over-stale.js';
import { noStaleForFresh } from './situations/no-stale-for-fresh.js';
import { noSuccessForUnfinished } from './situations/no-success-for-unfinished.js';
import { oneCanonicalLink } from './situations/one-canonical-link.js';
import { oneSummaryPerRun } from './situations/one-summary-per-run.js';
import { oneVocabulary } from './situations/one-vocabulary.js';
import { reconciledStaysReconciled } from './situations/reconciled-stays-reconciled.js';
import { renderingChangesNothing } from './situations/rendering-changes-nothing.js';
import { sameInputSamePage } from './situations/same-input-same-page.js';
import { staleIsSaid } from './situations/stale-is-said.js';
import { strangersGet404 } from './situations/strangers-get-404.js';
import { surfacesAgree } from './situations/surfaces-agree.js';
import { timeNeverHeals } from './situations/time-never-heals.js';
import { untrustedChangesNothing } from './situations/untrusted-changes-nothing.js';

/** The situations of every law, in the order of the catalogue. */
export const SITUATIONS: readonly LawSituations[] = [
  noCalmForStale,
  noLiveProgressForStale,
  staleIsSaid,
  noPageCalmOverStale,
  noStaleForFresh,
  reconciledStaysReconciled,
  noFalseReconciliation,
  noOrphanClaimWithoutEvidence,
  noSuccessForUnfinished,
  noInventedCertainty,
  noClaimAgainstTruth,
  declaredTruthHolds,
  surfacesAgree,
  oneVocabulary,
  oneSummaryPerRun,
  bannerBeforeDiagnostics,
  oneCanonicalLink,
  noDestructiveAction,
  renderingChangesNothing,
  sameInputSamePage,
  timeNeverHeals,
  untrustedChangesNothing,
  hiddenRunsLeaveNoTrace,
  hiddenReadsAsMissing,
  strangersGet404,
];
