import { aKnownRun, anObservation } from '../../support/an-observation.js';
import { detailPage, listPage, row } from '../../support/small-pages.js';
import type { LawSituations } from '../situation.js';

const stale = aKnownRun('likely_stale', { status: 'running' }, { phase: 'running' });
const fresh = aKnownRun('fresh', { status: 'running' }, { phase: 'running' });

/** Situations of `no-live-progress-for-stale`. */
export const noLiveProgressForStale: LawSituations = {
  law: 'no-live-progress-for-stale',
  breaks: [
    {
      name: 'a progress bar with a value',
      seen: anObservation([
        {
          html: listPage(row('r1', 'Likely stale', '<progress value="12" max="40"></progress>')),
          runs: [stale],
        },
      ]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['progress at 30 %'],
          message: 'Cannot show a progress bar for a run past its lifecycle window',
        },
      ],
    },
    {
      name: 'a moving bar of a role, at 39 of 40',
      seen: anObservation([
        {
          surface: 'detail',
          html: detailPage('Likely stale', '<div role="progressbar"></div>', '<p>39 of 40 items</p>'),
          runs: [stale],
        },
      ]),
      breaches: [
        {
          surface: 'detail',
          run: 'r1',
          said: ['div, moving'],
          message: 'Cannot show a progress bar for a run past its lifecycle window',
        },
      ],
    },
  ],
  holds: [
    {
      name: 'the last known figures as text',
      seen: anObservation([
        { html: listPage(row('r1', 'Likely stale', '12 of 40 items at the last report')), runs: [stale] },
      ]),
      occurs: { list: 1 },
    },
    {
      name: 'a progress bar of a fresh run',
      seen: anObservation([
        { html: listPage(row('r1', 'Running', '<progress value="12" max="40"></progress>')), runs: [fresh] },
      ]),
      occurs: {},
    },
    {
      name: 'a progress bar that is hidden',
      seen: anObservation([
        {
          html: listPage(row('r1', 'Likely stale', '<progress hidden value="1"></progress>')),
          runs: [stale],
        },
      ]),
      occurs: { list: 1 },
    },
  ],
};
