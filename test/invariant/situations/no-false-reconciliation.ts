import { aKnownRun, anObservation } from '../../support/an-observation.js';
import { hint, listPage, row, shellPage } from '../../support/small-pages.js';
import type { LawSituations } from '../situation.js';

const failed = aKnownRun('terminal', { status: 'completed', outcome: 'failed' });

/** Situations of `no-false-reconciliation`. */
export const noFalseReconciliation: LawSituations = {
  law: 'no-false-reconciliation',
  breaks: [
    {
      name: 'a finished run that is called reconciled',
      seen: anObservation([
        { html: listPage(row('r1', 'Failed', 'Closed by reconciliation.')), runs: [failed] },
      ]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['Closed by reconciliation.'],
          message: 'Cannot say "Closed by reconciliation" of a run that is terminal',
        },
      ],
    },
    {
      name: 'an active run that is called reconciled in other words',
      seen: anObservation([
        {
          surface: 'shell',
          html: shellPage(hint('r1', 'Queued, auto-reconciled')),
          runs: [aKnownRun('fresh')],
        },
      ]),
      breaches: [
        {
          surface: 'shell',
          run: 'r1',
          said: ['Queued, auto-reconciled'],
          message: 'Cannot say "reconciled" of a run that is fresh',
        },
        {
          surface: 'shell',
          run: 'r1',
          said: ['Queued, auto-reconciled'],
          message: 'Cannot say "auto-reconciled" of a run that is fresh',
        },
      ],
    },
  ],
  holds: [
    {
      name: 'runs of every other truth in their own words',
      seen: anObservation([
        {
          html: listPage(
            ...[
              row('r1', 'Failed'),
              row('r2', 'Queued'),
              row('r3', 'Likely stale'),
              row('r4', 'State not known'),
            ],
          ),
          runs: [
            failed,
            aKnownRun('fresh', { id: 'r2' }),
            aKnownRun('likely_stale', { id: 'r3' }),
            aKnownRun('unsupported', { id: 'r4' }, { reason: 'exempt-type' }),
          ],
        },
      ]),
      occurs: { list: 4 },
    },
    {
      name: 'a run that is never reconciled, in so many words',
      seen: anObservation([{ html: listPage(row('r1', 'Failed', 'Never reconciled')), runs: [failed] }]),
      occurs: { list: 1 },
    },
    {
      name: 'a reconciled run',
      seen: anObservation([{ html: listPage(row('r1', 'Reconciled')), runs: [aKnownRun('reconciled')] }]),
      occurs: {},
    },
  ],
};
