import { aKnownRun, anObservation } from '../../support/an-observation.js';
import { detailPage, listPage, row } from '../../support/small-pages.js';
import type { LawSituations } from '../situation.js';

const fresh = aKnownRun('fresh');

/** Situations of `no-stale-for-fresh`. */
export const noStaleForFresh: LawSituations = {
  law: 'no-stale-for-fresh',
  breaks: [
    {
      name: "the contract's own words for stale",
      seen: anObservation([{ html: listPage(row('r1', 'Likely stale')), runs: [fresh] }]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['Likely stale'],
          message: 'Cannot say "Likely stale" of a run that is fresh',
        },
      ],
    },
    {
      name: 'other words for stale beside calm ones',
      seen: anObservation([
        {
          surface: 'detail',
          html: detailPage('Waiting for worker.', '<p>This run looks stuck</p>'),
          runs: [fresh],
        },
      ]),
      breaches: [
        {
          surface: 'detail',
          run: 'r1',
          said: ['This run looks stuck'],
          message: 'Cannot say "looks stuck" of a run that is fresh',
        },
      ],
    },
  ],
  holds: [
    {
      name: 'calm words',
      seen: anObservation([{ html: listPage(row('r1', 'Queued', 'Waiting for worker.')), runs: [fresh] }]),
      occurs: { list: 1 },
    },
    {
      name: 'words for stale in the row of a stale run beside it',
      seen: anObservation([
        {
          html: listPage(row('r1', 'Queued'), row('r2', 'Likely stale')),
          runs: [fresh, aKnownRun('likely_stale', { id: 'r2' })],
        },
      ]),
      occurs: { list: 1 },
    },
    {
      name: 'a denial of it',
      seen: anObservation([{ html: listPage(row('r1', 'Queued, not stale')), runs: [fresh] }]),
      occurs: { list: 1 },
    },
    {
      name: 'a list of finished runs',
      seen: anObservation([
        { html: listPage(row('r1', 'Failed')), runs: [aKnownRun('terminal', { outcome: 'failed' })] },
      ]),
      occurs: {},
    },
  ],
};
