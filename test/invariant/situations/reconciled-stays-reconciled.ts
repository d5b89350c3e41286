import { aKnownRun, anObservation } from '../../support/an-observation.js';
import { detailPage, listPage, row } from '../../support/small-pages.js';
import type { LawSituations } from '../situation.js';

const reconciled = aKnownRun('reconciled', { status: 'completed', outcome: 'failed' });

/** Situations of `reconciled-stays-reconciled`. */
export const reconciledStaysReconciled: LawSituations = {
  law: 'reconciled-stays-reconciled',
  breaks: [
    {
      name: 'another state',
      seen: anObservation([{ html: listPage(row('r1', 'Failed')), runs: [reconciled] }]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['Failed', 'View operation'],
          message: 'Cannot leave out "reconciled" of a run that is reconciled',
          against: { who: 'the contract', says: 'Reconciled' },
        },
      ],
    },
    {
      name: 'words and a bar of active work beside the right ones',
      seen: anObservation([
        {
          surface: 'detail',
          html: detailPage('Reconciled', '<p>Waiting for worker.</p><p>Overdue</p><progress></progress>'),
          runs: [reconciled],
        },
      ]),
      breaches: [
        {
          surface: 'detail',
          run: 'r1',
          said: ['Waiting for worker.'],
          message: 'Cannot say "Waiting for worker" of a run that is reconciled',
        },
        {
          surface: 'detail',
          run: 'r1',
          said: ['Overdue'],
          message: 'Cannot say "Overdue" of a run that is reconciled',
        },
        {
          surface: 'detail',
          run: 'r1',
          said: ['progress'],
          message: 'Cannot show a progress bar for a run that is reconciled',
        },
      ],
    },
  ],
  holds: [
    {
      name: 'the name of the state, on list and detail',
      seen: anObservation([
        { html: listPage(row('r1', 'Reconciled')), runs: [reconciled] },
        { surface: 'detail', html: detailPage('Reconciled'), runs: [reconciled] },
      ]),
      occurs: { list: 1, detail: 1 },
    },
    {
      name: 'a list of runs that nobody has reconciled',
      seen: anObservation([{ html: listPage(row('r1', 'Queued')), runs: [aKnownRun('fresh')] }]),
      occurs: {},
    },
  ],
};
