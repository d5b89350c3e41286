import { bannerBelow } from './surface/banner-below.js';
import { bannerWithoutItsMark } from './surface/banner-without-its-mark.js';
import { barInEveryRow } from './surface/bar-in-every-row.js';
import { cancelForm } from './surface/cancel-form.js';
import { constantTruth } from './surface/constant-truth.js';
import { detailLags } from './surface/detail-lags.js';
import { linkIsGone } from './surface/link-is-gone.js';
import { listCountsHiddenRuns } from './surface/list-counts-hidden-runs.js';
import { listHasItsOwnWords } from './surface/list-has-its-own-words.js';
import { listLags } from './surface/list-lags.js';
import { listLinksToTheFirst } from './surface/list-links-to-the-first.js';
import { listShowsReconciledAsRunning } from './surface/list-shows-reconciled-as-running.js';
import { retryLink } from './surface/retry-link.js';
import { shellDropsStaleRuns } from './surface/shell-drops-stale-runs.js';
import { shellLags } from './surface/shell-lags.js';
import { shellReassures } from './surface/shell-reassures.js';
import { stateIsHidden } from './surface/state-is-hidden.js';
import { stateOutOfSight } from './surface/state-out-of-sight.js';
import { twoBanners } from './surface/two-banners.js';
import { twoRows } from './surface/two-rows.js';
import type { ProductFault } from './planted-fault.js';

/** Every fault at the depth of the surface. */
export const SURFACE_FAULTS: readonly ProductFault[] = [
  bannerBelow,
  bannerWithoutItsMark,
  barInEveryRow,
  cancelForm,
  constantTruth,
  detailLags,
  linkIsGone,
  listCountsHiddenRuns,
  listHasItsOwnWords,
  listLags,
  listLinksToTheFirst,
  listShowsReconciledAsRunning,
  retryLink,
  shellDropsStaleRuns,
  shellLags,
  shellReassures,
  stateIsHidden,
  stateOutOfSight,
  twoBanners,
  twoRows,
];
