import { barOnAStaleRun } from './presenter/bar-on-a-stale-run.js';
import { calmHeading } from './presenter/calm-heading.js';
import { calmTitle } from './presenter/calm-title.js';
import { countsWhatItHides } from './presenter/counts-what-it-hides.js';
import { declaresTheStoredStatus } from './presenter/declares-the-stored-status.js';
import { endedIsReconciled } from './presenter/ended-is-reconciled.js';
import { failedAndWaiting } from './presenter/failed-and-waiting.js';
import { forbiddenForMissing } from './presenter/forbidden-for-missing.js';
import { freshInStaleWords } from './presenter/fresh-in-stale-words.js';
import { hintsReassure } from './presenter/hints-reassure.js';
import { labelTellsTheTruth } from './presenter/label-tells-the-truth.js';
import { linksToTheList } from './presenter/links-to-the-list.js';
import { missingWorkerIsOrphaned } from './presenter/missing-worker-is-orphaned.js';
import { noCodeForARefusal } from './presenter/no-code-for-a-refusal.js';
import { ownWordsForReconciled } from './presenter/own-words-for-reconciled.js';
import { ownWordsForStale } from './presenter/own-words-for-stale.js';
import { partialSuccessIsSuccess } from './presenter/partial-success-is-success.js';
import { pendingForStale } from './presenter/pending-for-stale.js';
import { reconciledReadsAsRunning } from './presenter/reconciled-reads-as-running.js';
import { refusalForHiddenRuns } from './presenter/refusal-for-hidden-runs.js';
import { refusalNamesTheRun } from './presenter/refusal-names-the-run.js';
import { sortsInPlace } from './presenter/sorts-in-place.js';
import { staleInFreshWords } from './presenter/stale-in-fresh-words.js';
import { staleIsOrphaned } from './presenter/stale-is-orphaned.js';
import { staleNamedAsQueued } from './presenter/stale-named-as-queued.js';
import { storesTheTruth } from './presenter/stores-the-truth.js';
import { successByCounts } from './presenter/success-by-counts.js';
import { timeOfTheClock } from './presenter/time-of-the-clock.js';
import { unknownNeedsAttention } from './presenter/unknown-needs-attention.js';
import type { ProductFault } from './planted-fault.js';

/** Every fault at the depth of the presenter. */
export const PRESENTER_FAULTS: readonly ProductFault[] = [
  barOnAStaleRun,
  calmHeading,
  calmTitle,
  countsWhatItHides,
  declaresTheStoredStatus,
  endedIsReconciled,
  failedAndWaiting,
  forbiddenForMissing,
  freshInStaleWords,
  hintsReassure,
  labelTellsTheTruth,
  linksToTheList,
  missingWorkerIsOrphaned,
  noCodeForARefusal,
  ownWordsForReconciled,
  ownWordsForStale,
  partialSuccessIsSuccess,
  pendingForStale,
  reconciledReadsAsRunning,
  refusalForHiddenRuns,
  refusalNamesTheRun,
  sortsInPlace,
  staleInFreshWords,
  staleIsOrphaned,
  staleNamedAsQueued,
  storesTheTruth,
  successByCounts,
  timeOfTheClock,
  unknownNeedsAttention,
];
