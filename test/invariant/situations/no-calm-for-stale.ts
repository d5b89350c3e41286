import { aKnownRun, anObservation } from '../../support/an-observation.js';
import { detailPage, hint, listPage, row, shellPage } from '../../support/small-pages.js';
import type { LawSituations } from '../situation.js';

const stale = aKnownRun('likely_stale');

/** Situations of `no-calm-for-stale`. */
export const noCalmForStale: LawSituations = {
  law: 'no-calm-for-stale',
  breaks: [
    {
      name: 'calm words beside the warning',
      seen: anObservation([
        { html: listPage(row('r1', 'Likely stale', 'Waiting for worker.')), runs: [stale] },
      ]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['Waiting for worker.'],
          message: 'Cannot say "Waiting for worker" of a run that is likely stale',
        },
      ],
    },
    {
      name: 'calm progress in the title of a badge',
      seen: anObservation([
        {
          surface: 'shell',
          html: shellPage(hint('r1', '<b title="The operation is making progress.">Likely stale</b>')),
          runs: [stale],
        },
      ]),
      breaches: [
        {
          surface: 'shell',
          run: 'r1',
          said: ['The operation is making progress.'],
          message: 'Cannot say "The operation is making progress" of a run that is likely stale',
        },
      ],
    },
    {
      name: 'a calm wording of its own, split over elements, below the banner',
      seen: anObservation([
        {
          surface: 'detail',
          html: detailPage('Likely stale', '<p>Waiting <i>for</i>&nbsp;<b>the</b> queue worker</p>'),
          runs: [stale],
        },
      ]),
      breaches: [
        {
          surface: 'detail',
          run: 'r1',
          said: ['Waiting for the queue worker'],
          message: 'Cannot say "Waiting for the queue worker" of a run that is likely stale',
        },
      ],
    },
  ],
  holds: [
    {
      name: 'a warning without calm words on every surface',
      seen: anObservation([
        { surface: 'shell', html: shellPage(hint('r1', 'Likely stale')), runs: [stale] },
        { surface: 'list', html: listPage(row('r1', 'Likely stale', 'Review worker health')), runs: [stale] },
        { surface: 'detail', html: detailPage('Likely stale'), runs: [stale] },
      ]),
      occurs: { shell: 1, list: 1, detail: 1 },
    },
    {
      name: 'calm words in the row of a fresh run beside a stale one',
      seen: anObservation([
        {
          html: listPage(row('r1', 'Likely stale'), row('r2', 'Queued', 'Waiting for worker.')),
          runs: [stale, aKnownRun('fresh', { id: 'r2' })],
        },
      ]),
      occurs: { list: 1 },
    },
    {
      name: 'calm words that say their own opposite, and calm words that nobody sees',
      seen: anObservation([
        {
          html: listPage(
            row('r1', 'Likely stale', 'No longer waiting for a worker', '<i hidden>No action needed</i>'),
          ),
          runs: [stale],
        },
      ]),
      occurs: { list: 1 },
    },
    {
      name: 'a list of fresh runs',
      seen: anObservation([{ html: listPage(row('r1', 'Queued')), runs: [aKnownRun('fresh')] }]),
      occurs: {},
    },
  ],
};
