import { aContract } from '../../support/a-contract.js';
import { aKnownRun, anObservation } from '../../support/an-observation.js';
import { detailOf, hint, listPage, row, shellPage } from '../../support/small-pages.js';
import type { LawSituations } from '../situation.js';

const fresh = aKnownRun('fresh');
const beside = aKnownRun('fresh', { id: 'r2', environment_id: 'e2' });
const ended = aKnownRun('terminal', { id: 'r3', status: 'completed', outcome: 'failed' });
const { surfaces } = aContract();
const limited = aContract({
  surfaces: {
    ...surfaces,
    shell: {
      shows: 'active-runs',
      run: '[data-run-id="{id}"]',
      path: '/w/{workspace}/e/{environment}',
      limit: 1,
    },
  },
});
const activeList = aContract({
  surfaces: {
    list: {
      shows: 'active-runs',
      run: '[data-run-id="{id}"]',
      path: '/admin/workspaces/{workspace}/operations',
    },
  },
});

/** Situations of `one-summary-per-run`. */
export const oneSummaryPerRun: LawSituations = {
  law: 'one-summary-per-run',
  breaks: [
    {
      name: 'a run that is missing',
      seen: anObservation([{ html: listPage(row('r1', 'Queued')), runs: [fresh, ended] }]),
      breaches: [
        { surface: 'list', run: 'r3', said: [], message: 'Cannot leave out a run that the viewer may see' },
      ],
    },
    {
      name: 'a run that stands there twice',
      seen: anObservation([
        {
          surface: 'shell',
          html: shellPage(hint('r1', 'Queued'), '<li data-run-id="r1">Also queued</li>'),
          runs: [fresh],
        },
      ]),
      breaches: [
        {
          surface: 'shell',
          run: 'r1',
          said: ['Queued', 'Also queued'],
          message: 'Cannot show one run 2 times on one page',
        },
      ],
    },
    {
      name: 'two banners on one page',
      seen: anObservation([
        {
          surface: 'detail',
          html: detailOf('<p data-lifecycle-banner>Queued</p><p data-lifecycle-banner>Since noon</p>'),
          runs: [fresh],
        },
      ]),
      breaches: [
        {
          surface: 'detail',
          run: 'r1',
          said: ['Queued', 'Since noon'],
          message: 'Cannot show more than one lifecycle banner',
        },
      ],
    },
    {
      name: 'a run that is hidden by the page itself',
      seen: anObservation([
        {
          html: listPage(`<div hidden>${row('r1', 'Queued')}</div>`).replace('<table>', '<table hidden>'),
          runs: [fresh],
        },
      ]),
      breaches: [
        { surface: 'list', run: 'r1', said: [], message: 'Cannot leave out a run that the viewer may see' },
      ],
    },
  ],
  holds: [
    {
      name: 'a list of all runs, a shell of the active ones of its environment',
      seen: anObservation([
        {
          html: listPage(row('r1', 'Queued'), row('r2', 'Queued'), row('r3', 'Failed')),
          runs: [fresh, beside, ended],
        },
        { surface: 'shell', html: shellPage(hint('r1', 'Queued')), runs: [fresh, beside, ended] },
      ]),
      occurs: { list: 3, shell: 1 },
    },
    {
      name: 'a list of one environment',
      seen: anObservation([
        { html: listPage(row('r2', 'Queued')), runs: [fresh, beside, ended], visit: { environment: 'e2' } },
      ]),
      occurs: { list: 1 },
    },
    {
      name: 'a run that the viewer may not see, and one of another workspace',
      seen: anObservation([
        {
          html: listPage(row('r1', 'Queued')),
          runs: [
            fresh,
            aKnownRun('fresh', { id: 'r4' }, { visible: false }),
            aKnownRun('fresh', { id: 'r5', workspace_id: 'w2' }),
          ],
        },
      ]),
      occurs: { list: 1 },
    },
    {
      name: 'a shell that shows no more runs than it has room for',
      seen: anObservation(
        [
          {
            surface: 'shell',
            html: shellPage(hint('r1', 'Queued')),
            runs: [fresh, aKnownRun('fresh', { id: 'r2' }), aKnownRun('fresh', { id: 'r4' })],
          },
        ],
        limited,
      ),
      occurs: { shell: 1 },
    },
    {
      name: 'a list of active runs alone, where the contract says so',
      seen: anObservation([{ html: listPage(row('r1', 'Queued')), runs: [fresh, ended] }], activeList),
      occurs: { list: 1 },
    },
  ],
};
