import { anchorsOfTheOtherPhase } from './engine/anchors-of-the-other-phase.js';
import { anyOrphanReportIsBelieved } from './engine/any-orphan-report-is-believed.js';
import { anySourceIsBelieved } from './engine/any-source-is-believed.js';
import { atItsWindowIsLate } from './engine/at-its-window-is-late.js';
import { badTimeIsSkipped } from './engine/bad-time-is-skipped.js';
import { clockAheadByAnHour } from './engine/clock-ahead-by-an-hour.js';
import { clockBehindByAnHour } from './engine/clock-behind-by-an-hour.js';
import { completeCountsEndIt } from './engine/complete-counts-end-it.js';
import { evidenceEndsAnActiveRun } from './engine/evidence-ends-an-active-run.js';
import { evidenceWithoutATime } from './engine/evidence-without-a-time.js';
import { exemptTypeIsJudged } from './engine/exempt-type-is-judged.js';
import { firstAnchorAlone } from './engine/first-anchor-alone.js';
import { freshAfterThirtyDays } from './engine/fresh-after-thirty-days.js';
import { futureCountsAsAge } from './engine/future-counts-as-age.js';
import { heartbeatAlone } from './engine/heartbeat-alone.js';
import { hintsTalkItFresh } from './engine/hints-talk-it-fresh.js';
import { hoursForMinutes } from './engine/hours-for-minutes.js';
import { lateForAnHourOnly } from './engine/late-for-an-hour-only.js';
import { noTimeIsFresh } from './engine/no-time-is-fresh.js';
import { reconciliationIsForgotten } from './engine/reconciliation-is-forgotten.js';
import { secondsForMinutes } from './engine/seconds-for-minutes.js';
import { systemRunsAreNeverLate } from './engine/system-runs-are-never-late.js';
import { typeWindowIsIgnored } from './engine/type-window-is-ignored.js';
import { unknownStatusHasEnded } from './engine/unknown-status-has-ended.js';
import { unknownStatusIsRunning } from './engine/unknown-status-is-running.js';
import type { ProductFault } from './planted-fault.js';

/** Every fault at the depth of the engine. */
export const ENGINE_FAULTS: readonly ProductFault[] = [
  anchorsOfTheOtherPhase,
  anyOrphanReportIsBelieved,
  anySourceIsBelieved,
  atItsWindowIsLate,
  badTimeIsSkipped,
  clockAheadByAnHour,
  clockBehindByAnHour,
  completeCountsEndIt,
  evidenceEndsAnActiveRun,
  evidenceWithoutATime,
  exemptTypeIsJudged,
  firstAnchorAlone,
  freshAfterThirtyDays,
  futureCountsAsAge,
  heartbeatAlone,
  hintsTalkItFresh,
  hoursForMinutes,
  lateForAnHourOnly,
  noTimeIsFresh,
  reconciliationIsForgotten,
  secondsForMinutes,
  systemRunsAreNeverLate,
  typeWindowIsIgnored,
  unknownStatusHasEnded,
  unknownStatusIsRunning,
];
