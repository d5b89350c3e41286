import { aKnownRun, anObservation } from '../../support/an-observation.js';
import { hint, listPage, row, shellPage } from '../../support/small-pages.js';
import type { LawSituations } from '../situation.js';

const stale = aKnownRun('likely_stale');
const UNSEEN: readonly (readonly [where: string, markup: string, ...said: readonly string[]])[] = [
  ['only in a tooltip', '<i title="Likely stale">1</i>', 'Likely stale', '1'],
  ['only at no opacity', '<i style="opacity:0">Likely stale</i>', 'Likely stale', 'View operation'],
  [
    'only off the screen',
    '<i style="position:absolute;left:-9999px">Likely stale</i>',
    'Likely stale',
    'View operation',
  ],
  ['only in closed details', '<details><summary>1</summary>Likely stale</details>', '1', 'Likely stale'],
  ['struck through', '<s>Likely stale</s>', 'Likely stale', 'View operation'],
];

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
    ...UNSEEN.map(([where, markup, ...said]) => ({
      name: `its name ${where}`,
      seen: anObservation([{ html: listPage(row('r1', 'Queued', markup)), runs: [stale] }]),
      breaches: [
        {
          surface: 'list' as const,
          run: 'r1',
          said: ['Queued', ...said],
          message: 'Cannot leave out "stale-attention" of a run that is likely stale',
          against: { who: 'the contract', says: 'Likely stale' },
        },
      ],
    })),
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
