import type { LawId } from '../contract/checks.js';
import { LAW_IDS } from '../contract/checks.js';
import { bannerBeforeDiagnostics } from './banner-before-diagnostics.js';
import { declaredTruthHolds } from './declared-truth-holds.js';
import { hiddenReadsAsMissing } from './hidden-reads-as-missing.js';
import { hiddenRunsLeaveNoTrace } from './hidden-runs-leave-no-trace.js';
import { noCalmForStale } from './no-calm-for-stale.js';
import { noClaimAgainstTruth } from './no-claim-against-truth.js';
import { noDestructiveAction } from './no-destructive-action.js';
import { noFalseReconciliation } from './no-false-reconciliation.js';
import { noInventedCertainty } from './no-invented-certainty.js';
import { noLiveProgressForStale } from './no-live-progress-for-stale.js';
import { noOrphanClaimWithoutEvidence } from './no-orphan-claim-without-evidence.js';
import { noPageCalmOverStale } from './no-page-calm-over-stale.js';
import { noStaleForFresh } from './no-stale-for-fresh.js';
import { noSuccessForUnfinished } from './no-success-for-unfinished.js';
import { oneCanonicalLink } from './one-canonical-link.js';
import { oneSummaryPerRun } from './one-summary-per-run.js';
import { oneVocabulary } from './one-vocabulary.js';
import { reconciledStaysReconciled } from './reconciled-stays-reconciled.js';
import { renderingChangesNothing } from './rendering-changes-nothing.js';
import { sameInputSamePage } from './same-input-same-page.js';
import { staleIsSaid } from './stale-is-said.js';
import { strangersGet404 } from './strangers-get-404.js';
import { surfacesAgree } from './surfaces-agree.js';
import { timeNeverHeals } from './time-never-heals.js';
import { untrustedChangesNothing } from './untrusted-changes-nothing.js';
import type { Law } from './law.js';

/** Every law by its id. */
export const LAWS = {
  'no-calm-for-stale': noCalmForStale,
  'no-live-progress-for-stale': noLiveProgressForStale,
  'stale-is-said': staleIsSaid,
  'no-page-calm-over-stale': noPageCalmOverStale,
  'no-stale-for-fresh': noStaleForFresh,
  'reconciled-stays-reconciled': reconciledStaysReconciled,
  'no-false-reconciliation': noFalseReconciliation,
  'no-orphan-claim-without-evidence': noOrphanClaimWithoutEvidence,
  'no-success-for-unfinished': noSuccessForUnfinished,
  'no-invented-certainty': noInventedCertainty,
  'no-claim-against-truth': noClaimAgainstTruth,
  'declared-truth-holds': declaredTruthHolds,
  'surfaces-agree': surfacesAgree,
  'one-vocabulary': oneVocabulary,
  'one-summary-per-run': oneSummaryPerRun,
  'banner-before-diagnostics': bannerBeforeDiagnostics,
  'one-canonical-link': oneCanonicalLink,
  'no-destructive-action': noDestructiveAction,
  'rendering-changes-nothing': renderingChangesNothing,
  'same-input-same-page': sameInputSamePage,
  'time-never-heals': timeNeverHeals,
  'untrusted-changes-nothing': untrustedChangesNothing,
  'hidden-runs-leave-no-trace': hiddenRunsLeaveNoTrace,
  'hidden-reads-as-missing': hiddenReadsAsMissing,
  'strangers-get-404': strangersGet404,
} satisfies Readonly<Record<LawId, Law>>;

/** Every law, in the order of the catalogue. */
export const ALL_LAWS: readonly Law[] = LAW_IDS.map((id) => LAWS[id]);
