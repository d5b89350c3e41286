import { aKnownRun, anObservation } from '../../support/an-observation.js';
import { hint, listPage, row, shellPage } from '../../support/small-pages.js';
import type { LawSituations } from '../situation.js';

const unknown = aKnownRun(
  'unsupported',
  { status: 'paused' },
  { phase: 'unknown', reason: 'unknown-status' },
);
const exempt = aKnownRun('unsupported', { type: 'legacy.import' }, { reason: 'exempt-type' });

/** Situations of `no-invented-certainty`. */
export const noInventedCertainty: LawSituations = {
  law: 'no-invented-certainty',
  breaks: [
    {
      name: 'an unknown status that reads as running',
      seen: anObservation([{ html: listPage(row('r1', 'In progress')), runs: [unknown] }]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['In progress'],
          message: 'Cannot say "In progress" of a run that is unsupported',
        },
      ],
    },
    {
      name: 'an exempt type that is called stale',
      seen: anObservation([
        { surface: 'shell', html: shellPage(hint('r1', 'Likely stale')), runs: [exempt] },
      ]),
      breaches: [
        {
          surface: 'shell',
          run: 'r1',
          said: ['Likely stale'],
          message: 'Cannot say "Likely stale" of a run that is unsupported',
        },
      ],
    },
  ],
  holds: [
    {
      name: 'a state that is not known',
      seen: anObservation([{ html: listPage(row('r1', 'State not known')), runs: [unknown] }]),
      occurs: { list: 1 },
    },
    {
      name: 'a state that is not known and the recorded facts',
      seen: anObservation([
        {
          surface: 'shell',
          html: shellPage(hint('r1', 'State not known', 'queued 400 d ago', '12 of 40 items')),
          runs: [exempt],
        },
      ]),
      occurs: { shell: 1 },
    },
    {
      name: 'a list of runs that can be judged',
      seen: anObservation([{ html: listPage(row('r1', 'Likely stale')), runs: [aKnownRun('likely_stale')] }]),
      occurs: {},
    },
  ],
};
