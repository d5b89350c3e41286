import { aContract } from '../../support/a-contract.js';
import { aKnownRun, anObservation } from '../../support/an-observation.js';
import { hint, listPage, row, shellPage } from '../../support/small-pages.js';
import type { LawSituations } from '../situation.js';

const succeeded = aKnownRun('terminal', { status: 'completed', outcome: 'succeeded' });
const failed = aKnownRun('terminal', { status: 'completed', outcome: 'failed' });
const { persisted } = aContract();

/** Situations of `no-success-for-unfinished`. */
export const noSuccessForUnfinished: LawSituations = {
  law: 'no-success-for-unfinished',
  breaks: [
    {
      name: 'a run that has not ended',
      seen: anObservation([
        { surface: 'shell', html: shellPage(hint('r1', 'Running', 'Succeeded')), runs: [aKnownRun('fresh')] },
      ]),
      breaches: [
        {
          surface: 'shell',
          run: 'r1',
          said: ['Succeeded'],
          message: 'Cannot say "Succeeded" of a run that has not ended',
        },
      ],
    },
    {
      name: 'a run that has failed',
      seen: anObservation([{ html: listPage(row('r1', 'Failed', 'Succeeded')), runs: [failed] }]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['Succeeded'],
          message: 'Cannot say "Succeeded" of a run with the outcome "failed"',
        },
      ],
    },
    {
      name: 'a reconciled run without an outcome',
      seen: anObservation([
        {
          html: listPage(row('r1', 'Reconciled', 'Succeeded')),
          runs: [aKnownRun('reconciled', { outcome: null })],
        },
      ]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['Succeeded'],
          message: 'Cannot say "Succeeded" of a run with the outcome "none"',
        },
      ],
    },
    {
      name: 'a wording of its own, by this law alone',
      seen: anObservation([{ html: listPage(row('r1', 'Failed', 'All done')), runs: [failed] }]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['All done'],
          message: 'Cannot say "All done" of a run with the outcome "failed"',
        },
      ],
    },
  ],
  holds: [
    {
      name: 'success of a run that has succeeded, reconciled or not',
      seen: anObservation([
        {
          html: listPage(row('r1', 'Succeeded'), row('r2', 'Reconciled', 'Succeeded')),
          runs: [succeeded, aKnownRun('reconciled', { id: 'r2', outcome: 'succeeded' })],
        },
      ]),
      occurs: {},
    },
    {
      name: 'a run that is partially succeeded, in so many words',
      seen: anObservation([
        {
          html: listPage(row('r1', 'Partially succeeded')),
          runs: [aKnownRun('terminal', { outcome: 'partially_succeeded' })],
        },
      ]),
      occurs: { list: 1 },
    },
    {
      name: 'a contract that does not say which outcome is success',
      seen: anObservation(
        [{ html: listPage(row('r1', 'Failed', 'Succeeded')), runs: [failed] }],
        aContract({ persisted: { ...persisted, success: [] } }),
      ),
      occurs: {},
    },
  ],
};
