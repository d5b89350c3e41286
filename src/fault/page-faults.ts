import { anotherPageEachTime } from './page/another-page-each-time.js';
import { bannerAtTheEnd } from './page/banner-at-the-end.js';
import { barBesideStale } from './page/bar-beside-stale.js';
import { calmAboveStale } from './page/calm-above-stale.js';
import { calmBesideTerminal } from './page/calm-beside-terminal.js';
import { calmBesideUnsupported } from './page/calm-beside-unsupported.js';
import { calmForReadersAlone } from './page/calm-for-readers-alone.js';
import { calmFromAStyle } from './page/calm-from-a-style.js';
import { calmInAClosedFold } from './page/calm-in-a-closed-fold.js';
import { calmInAControl } from './page/calm-in-a-control.js';
import { calmInADrawing } from './page/calm-in-a-drawing.js';
import { calmInAPlaceholder } from './page/calm-in-a-placeholder.js';
import { calmInATitle } from './page/calm-in-a-title.js';
import { calmInAnAltText } from './page/calm-in-an-alt-text.js';
import { calmInAnAriaLabel } from './page/calm-in-an-aria-label.js';
import { calmInCapitals } from './page/calm-in-capitals.js';
import { calmInPieces } from './page/calm-in-pieces.js';
import { calmInPlainText } from './page/calm-in-plain-text.js';
import { calmWithSoftHyphens } from './page/calm-with-soft-hyphens.js';
import { declaredFresh } from './page/declared-fresh.js';
import { formThatSends } from './page/form-that-sends.js';
import { hiddenLabelLeaks } from './page/hidden-label-leaks.js';
import { hiddenRunIsTold } from './page/hidden-run-is-told.js';
import { hiddenRunsAreCounted } from './page/hidden-runs-are-counted.js';
import { inputIsChanged } from './page/input-is-changed.js';
import { labelOfAnotherTruth } from './page/label-of-another-truth.js';
import { linkElsewhere } from './page/link-elsewhere.js';
import { movedByALabel } from './page/moved-by-a-label.js';
import { orphanedBesideStale } from './page/orphaned-beside-stale.js';
import { ownWordsBesideFresh } from './page/own-words-beside-fresh.js';
import { reconciledBesideTerminal } from './page/reconciled-beside-terminal.js';
import { runLeftOut } from './page/run-left-out.js';
import { runShownTwice } from './page/run-shown-twice.js';
import { silentAboutReconciled } from './page/silent-about-reconciled.js';
import { silentAboutStale } from './page/silent-about-stale.js';
import { silentLater } from './page/silent-later.js';
import { silentOnOneSurface } from './page/silent-on-one-surface.js';
import { staleBesideFresh } from './page/stale-beside-fresh.js';
import { calmBesideReconciled } from './page/calm-beside-reconciled.js';
import { strangersAreLetIn } from './page/strangers-are-let-in.js';
import { successBesideStale } from './page/success-beside-stale.js';
import type { PageFault } from './planted-fault.js';

/** Every fault at the depth of the page. */
export const PAGE_FAULTS: readonly PageFault[] = [
  anotherPageEachTime,
  bannerAtTheEnd,
  barBesideStale,
  calmAboveStale,
  calmBesideTerminal,
  calmBesideUnsupported,
  calmForReadersAlone,
  calmFromAStyle,
  calmInAClosedFold,
  calmInAControl,
  calmInADrawing,
  calmInAPlaceholder,
  calmInATitle,
  calmInAnAltText,
  calmInAnAriaLabel,
  calmInCapitals,
  calmInPieces,
  calmInPlainText,
  calmWithSoftHyphens,
  declaredFresh,
  formThatSends,
  hiddenLabelLeaks,
  hiddenRunIsTold,
  hiddenRunsAreCounted,
  inputIsChanged,
  labelOfAnotherTruth,
  linkElsewhere,
  movedByALabel,
  orphanedBesideStale,
  ownWordsBesideFresh,
  reconciledBesideTerminal,
  runLeftOut,
  runShownTwice,
  silentAboutReconciled,
  silentAboutStale,
  silentLater,
  silentOnOneSurface,
  staleBesideFresh,
  calmBesideReconciled,
  strangersAreLetIn,
  successBesideStale,
];
