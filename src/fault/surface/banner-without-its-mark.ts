import { templateFault } from '../planted-fault.js';

/** The banner becomes a paragraph like any other. */
export const bannerWithoutItsMark = templateFault(
  {
    id: 'banner-without-its-mark',
    says: 'the lifecycle banner has lost its mark',
    law: 'banner-before-diagnostics',
    of: ['likely_stale'],
  },
  'detail',
  [{ takes: 'class="banner {{run.truth}}" data-lifecycle-banner', gives: 'class="banner {{run.truth}}"' }],
);
