import { aContract } from '../../support/a-contract.js';
import { aKnownRun, anObservation } from '../../support/an-observation.js';
import { detailPage, listPage, row } from '../../support/small-pages.js';
import type { LawSituations } from '../situation.js';

const fresh = aKnownRun('fresh');

/** Situations of `no-destructive-action`. */
export const noDestructiveAction: LawSituations = {
  law: 'no-destructive-action',
  breaks: [
    {
      name: 'a button with a destructive name in a row',
      seen: anObservation([
        { html: listPage(row('r1', 'Queued', '<button type="button">Cancel run</button>')), runs: [fresh] },
      ]),
      breaches: [{ surface: 'list', said: ['Cancel run'], message: 'Cannot offer "Cancel run" (button)' }],
    },
    {
      name: 'a form that sends, whatever it is called',
      seen: anObservation([
        {
          html: `<form method="post"><button>Go on</button></form>${listPage(row('r1', 'Queued'))}`,
          runs: [fresh],
        },
      ]),
      breaches: [
        { surface: 'list', said: ['Go on'], message: 'Cannot offer "Go on" (form, post)' },
        { surface: 'list', said: ['Go on'], message: 'Cannot offer "Go on" (button, post)' },
      ],
    },
    {
      name: 'a link with a destructive name',
      seen: anObservation([
        { surface: 'detail', html: detailPage('Queued', '<a href="/x/r1/retry">Retry</a>'), runs: [fresh] },
      ]),
      breaches: [
        { surface: 'detail', said: ['Retry'], message: 'Cannot offer "Retry" (link to /x/r1/retry)' },
      ],
    },
    {
      name: 'a link that deletes',
      seen: anObservation([
        {
          surface: 'detail',
          html: detailPage('Queued', '<a href="/x/r1" data-method="delete">Done</a>'),
          runs: [fresh],
        },
      ]),
      breaches: [{ surface: 'detail', said: ['Done'], message: 'Cannot offer "Done" (a, delete)' }],
    },
  ],
  holds: [
    {
      name: 'links, controls of the table and a search form',
      seen: anObservation([
        {
          html: `<form method="get"><input name="q" placeholder="Search"><button>Search</button></form>
            <button type="button">Sort by name</button>${listPage(row('r1', 'Queued'))}`,
          runs: [fresh],
        },
      ]),
      occurs: { list: 1 },
    },
    {
      name: 'names in which a destructive word is only a part',
      seen: anObservation([
        {
          html: listPage(row('r1', 'Queued', '<a href="/n/1">Reinforced cancellation terms</a>')),
          runs: [fresh],
        },
      ]),
      occurs: { list: 1 },
    },
    {
      name: 'a button that is not called destructive by the contract',
      seen: anObservation(
        [{ html: listPage(row('r1', 'Queued', '<button type="button">Retry</button>')), runs: [fresh] }],
        aContract({ actions: { destructive: ['explode'] } }),
      ),
      occurs: { list: 1 },
    },
    {
      name: 'a refusal with a form on it',
      seen: anObservation([
        {
          html: '<form method="post"><button>Sign in</button></form>',
          code: 404,
          visit: { expects: 'refusal' },
        },
      ]),
      occurs: {},
    },
  ],
};
