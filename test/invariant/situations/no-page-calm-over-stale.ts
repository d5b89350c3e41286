import { aKnownRun, anObservation } from '../../support/an-observation.js';
import { listPage, row } from '../../support/small-pages.js';
import type { LawSituations } from '../situation.js';

const stale = aKnownRun('likely_stale');
const fresh = aKnownRun('fresh');

/** Situations of `no-page-calm-over-stale`. */
export const noPageCalmOverStale: LawSituations = {
  law: 'no-page-calm-over-stale',
  breaks: [
    {
      name: 'a calm heading',
      seen: anObservation([
        { html: `<h2>No action needed.</h2>${listPage(row('r1', 'Likely stale'))}`, runs: [stale] },
      ]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['No action needed.'],
          message: 'Cannot say "No action needed" on a page that shows a run past its lifecycle window',
        },
      ],
    },
    {
      name: 'a calm title of the document over a fresh and a stale run',
      seen: anObservation([
        {
          html: `<title>Everything running normally</title><table>${row('r2', 'Queued')}${row('r1', 'Likely stale')}</table>`,
          runs: [aKnownRun('fresh', { id: 'r2' }), stale],
        },
      ]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['Everything running normally'],
          message:
            'Cannot say "Everything running normally" on a page that shows a run past its lifecycle window',
        },
      ],
    },
  ],
  holds: [
    {
      name: 'a plain heading',
      seen: anObservation([{ html: listPage(row('r1', 'Likely stale')), runs: [stale] }]),
      occurs: { list: 1 },
    },
    {
      name: 'a heading that sums up other runs',
      seen: anObservation([
        { html: `<h2>3 reconciled, 2 succeeded</h2>${listPage(row('r1', 'Likely stale'))}`, runs: [stale] },
      ]),
      occurs: { list: 1 },
    },
    {
      name: 'a calm heading over fresh runs',
      seen: anObservation([
        { html: `<h2>No action needed.</h2>${listPage(row('r1', 'Queued'))}`, runs: [fresh] },
      ]),
      occurs: {},
    },
    {
      name: 'a page without runs',
      seen: anObservation([{ html: `<p>No action needed.</p>${listPage()}` }]),
      occurs: {},
    },
  ],
};
