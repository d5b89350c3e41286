import { aKnownRun, anObservation } from '../../support/an-observation.js';
import { hint, listPage, row, shellPage } from '../../support/small-pages.js';
import type { LawSituations } from '../situation.js';

const stale = aKnownRun('likely_stale');

/** Situations of `stale-is-said`. */
export const staleIsSaid: LawSituations = {
  law: 'stale-is-said',
  breaks: [
    {
      name: 'another state',
      seen: anObservation([{ html: listPage(row('r1', 'Inventory sync', 'Queued')), runs: [stale] }]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['Inventory sync', 'Queued', 'View operation'],
          message: 'Cannot leave out "stale-attention" of a run that is likely stale',
          against: { who: 'the contract', says: 'Likely stale' },
        },
      ],
    },
    {
      name: 'a denial of it',
      seen: anObservation([{ surface: 'shell', html: shellPage(hint('r1', 'Not stale')), runs: [stale] }]),
      breaches: [
        {
          surface: 'shell',
          run: 'r1',
          said: ['Not stale', 'View operation'],
          message: 'Cannot leave out "stale-attention" of a run that is likely stale',
          against: { who: 'the contract', says: 'Likely stale' },
        },
      ],
    },
  ],
  holds: [
    {
      name: 'the name of the state',
      seen: anObservation([{ html: listPage(row('r1', 'Likely stale')), runs: [stale] }]),
      occurs: { list: 1 },
    },
    {
      name: 'one of the other sentences, on the list alone',
      seen: anObservation([
        { html: listPage(row('r1', 'Past its lifecycle window since noon')), runs: [stale] },
      ]),
      occurs: { list: 1 },
    },
    {
      name: 'a list of fresh runs',
      seen: anObservation([{ html: listPage(row('r1', 'Queued')), runs: [aKnownRun('fresh')] }]),
      occurs: {},
    },
    {
      name: 'a page that refuses',
      seen: anObservation([{ html: 'Not found', code: 404, visit: { expects: 'refusal' }, runs: [stale] }]),
      occurs: {},
    },
  ],
};
