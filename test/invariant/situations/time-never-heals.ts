import { aKnownRun, anObservation } from '../../support/an-observation.js';
import { detailPage, listPage, row } from '../../support/small-pages.js';
import type { LawSituations } from '../situation.js';

const stale = aKnownRun('likely_stale');
const fresh = aKnownRun('fresh');
const LATER = { kind: 'later', name: 'later-1', now: '2027-02-05T12:00:00.000Z' } as const;
const base = { html: listPage(row('r1', 'Likely stale')), runs: [stale] };

/** Situations of `time-never-heals`. */
export const timeNeverHeals: LawSituations = {
  law: 'time-never-heals',
  breaks: [
    {
      name: 'a stale run that is calm after a year',
      seen: anObservation([
        base,
        { html: listPage(row('r1', 'Likely stale', 'Waiting for worker.')), runs: [stale], scene: LATER },
      ]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['Waiting for worker.'],
          message:
            'Cannot say "Waiting for worker" of a run that is likely stale, at 2027-02-05T12:00:00.000Z',
        },
      ],
      also: ['no-calm-for-stale'],
    },
    {
      name: 'a stale run that is no longer called stale',
      seen: anObservation([base, { html: listPage(row('r1', 'Queued')), runs: [stale], scene: LATER }]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['Queued', 'View operation'],
          message:
            'Cannot leave out "stale-attention" of a run that is likely stale, at 2027-02-05T12:00:00.000Z',
          against: { who: 'the contract', says: 'Likely stale' },
        },
      ],
      also: ['stale-is-said'],
    },
    {
      name: 'a stale run that drops out of sight',
      seen: anObservation([base, { html: listPage(), runs: [stale], scene: LATER }]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: [],
          message: 'Cannot drop a run that is likely stale, at 2027-02-05T12:00:00.000Z',
        },
      ],
      also: ['one-summary-per-run'],
    },
  ],
  holds: [
    {
      name: 'a stale run that is stale at every later time',
      seen: anObservation([
        base,
        { ...base, scene: LATER },
        { ...base, scene: { ...LATER, name: 'later-2', now: '2030-01-01T12:00:00.000Z' } },
        { surface: 'detail', html: detailPage('Likely stale'), runs: [stale], scene: LATER },
      ]),
      occurs: { list: 2 },
    },
    {
      name: 'a fresh run that is stale later',
      seen: anObservation([
        { html: listPage(row('r1', 'Queued')), runs: [fresh] },
        { html: listPage(row('r1', 'Likely stale')), runs: [stale], scene: LATER },
      ]),
      occurs: {},
    },
    {
      name: 'one time alone',
      seen: anObservation([base]),
      occurs: {},
    },
  ],
};
