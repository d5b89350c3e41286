import { aContract } from '../../support/a-contract.js';
import { aKnownRun, anObservation } from '../../support/an-observation.js';
import { detailOf, detailPage } from '../../support/small-pages.js';
import type { LawSituations } from '../situation.js';

const stale = aKnownRun('likely_stale');
const fresh = aKnownRun('fresh');
const { surfaces } = aContract();
const plainDetail = aContract({
  surfaces: {
    ...surfaces,
    detail: {
      shows: 'one-run',
      run: 'main',
      path: '/admin/workspaces/{workspace}/operations/{run}',
      link: 'list',
    },
  },
});

/** Situations of `banner-before-diagnostics`. */
export const bannerBeforeDiagnostics: LawSituations = {
  law: 'banner-before-diagnostics',
  breaks: [
    {
      name: 'a banner below the diagnostics',
      seen: anObservation([
        {
          surface: 'detail',
          html: detailOf('<pre data-diagnostics>job 7</pre><p data-lifecycle-banner>Likely stale</p>'),
          runs: [stale],
        },
      ]),
      breaches: [
        {
          surface: 'detail',
          run: 'r1',
          said: ['Likely stale'],
          message: 'Cannot put the lifecycle banner below the beginning of the diagnostics',
        },
      ],
    },
    {
      name: 'a banner inside the diagnostics',
      seen: anObservation([
        {
          surface: 'detail',
          html: detailOf('<section data-diagnostics><p data-lifecycle-banner>Queued</p></section>'),
          runs: [fresh],
        },
      ]),
      breaches: [
        {
          surface: 'detail',
          run: 'r1',
          said: ['Queued'],
          message: 'Cannot put the lifecycle banner below the beginning of the diagnostics',
        },
      ],
    },
    {
      name: 'no banner where something has to be said',
      seen: anObservation([{ surface: 'detail', html: detailOf('<p>Likely stale</p>'), runs: [stale] }]),
      breaches: [
        {
          surface: 'detail',
          run: 'r1',
          said: ['All operations', 'Likely stale'],
          message: 'Cannot do without a lifecycle banner here',
        },
      ],
    },
  ],
  holds: [
    {
      name: 'a banner above the diagnostics',
      seen: anObservation([{ surface: 'detail', html: detailPage('Likely stale'), runs: [stale] }]),
      occurs: { detail: 1 },
    },
    {
      name: 'a banner without any diagnostics',
      seen: anObservation([
        { surface: 'detail', html: detailOf('<p data-lifecycle-banner>Likely stale</p>'), runs: [stale] },
      ]),
      occurs: { detail: 1 },
    },
    {
      name: 'no banner where nothing has to be said',
      seen: anObservation([{ surface: 'detail', html: detailOf('<p>Queued</p>'), runs: [fresh] }]),
      occurs: { detail: 1 },
    },
    {
      name: 'a detail for which the contract has no banner',
      seen: anObservation(
        [{ surface: 'detail', html: detailOf('<p>Likely stale</p>'), runs: [stale] }],
        plainDetail,
      ),
      occurs: {},
    },
  ],
};
