import { aContract } from '../../support/a-contract.js';
import { aKnownRun, anObservation } from '../../support/an-observation.js';
import { detailOf, detailPage, hint, listPage, row, shellPage } from '../../support/small-pages.js';
import type { LawSituations } from '../situation.js';

const stale = aKnownRun('likely_stale');
const fresh = aKnownRun('fresh');

/** Situations of `surfaces-agree`. */
export const surfacesAgree: LawSituations = {
  law: 'surfaces-agree',
  breaks: [
    {
      name: 'a list that names the state otherwise than the detail',
      seen: anObservation([
        { html: listPage(row('r1', 'Past its lifecycle window')), runs: [stale] },
        { surface: 'detail', html: detailPage('Likely stale'), runs: [stale] },
      ]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['Past its lifecycle window', 'View operation'],
          message: 'Cannot leave out "Likely stale" where the detail says it of the same run',
          against: { who: 'detail', says: 'Likely stale' },
        },
      ],
    },
    {
      name: 'a shell that calls a fresh run stale while the list does not',
      seen: anObservation([
        { surface: 'shell', html: shellPage(hint('r1', 'Queued, overdue')), runs: [fresh] },
        { html: listPage(row('r1', 'Queued')), runs: [fresh] },
      ]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['Queued', 'View operation'],
          message: 'Cannot leave out "overdue" where the shell says it of the same run',
          against: { who: 'shell', says: 'overdue' },
        },
      ],
      also: ['no-stale-for-fresh'],
    },
    {
      name: 'a shell that has its own name for waiting',
      seen: anObservation([
        { surface: 'shell', html: shellPage(hint('r1', 'Pending')), runs: [fresh] },
        { html: listPage(row('r1', 'Queued')), runs: [fresh] },
        { surface: 'detail', html: detailPage('Queued'), runs: [fresh] },
      ]),
      breaches: [
        {
          surface: 'shell',
          run: 'r1',
          said: ['Pending', 'View operation'],
          message: 'Cannot leave out "Queued" where the list says it of the same run',
          against: { who: 'list', says: 'Queued' },
        },
      ],
    },
  ],
  holds: [
    {
      name: 'one name on all surfaces, with more words on one',
      seen: anObservation([
        { surface: 'shell', html: shellPage(hint('r1', 'Likely stale')), runs: [stale] },
        { html: listPage(row('r1', 'likely\u00A0stale', 'Review worker health')), runs: [stale] },
        { surface: 'detail', html: detailPage('State: <b>Likely</b> stale.'), runs: [stale] },
      ]),
      occurs: { shell: 1, list: 1, detail: 1 },
    },
    {
      name: 'calm words on one surface alone, which tell no truths apart',
      seen: anObservation([
        { html: listPage(row('r1', 'Queued', 'Waiting for worker.')), runs: [fresh] },
        { surface: 'detail', html: detailPage('Queued'), runs: [fresh] },
      ]),
      occurs: { list: 1, detail: 1 },
    },
    {
      name: 'fields under diagnostics that repeat the name of a state',
      seen: anObservation([
        { html: listPage(row('r1', 'Waiting for worker.')), runs: [fresh] },
        {
          surface: 'detail',
          html: detailOf(
            '<p data-lifecycle-banner>Waiting for worker.</p>',
            '<dl data-diagnostics><dt>Queued at</dt><dd>11:58</dd><dt>Recorded status</dt><dd>queued</dd></dl>',
          ),
          runs: [fresh],
        },
      ]),
      occurs: { list: 1, detail: 1 },
    },
    {
      name: 'one surface alone',
      seen: anObservation([{ html: listPage(row('r1', 'Past its lifecycle window')), runs: [stale] }]),
      occurs: {},
    },
    {
      name: 'other words at another time',
      seen: anObservation([
        { html: listPage(row('r1', 'Queued')), runs: [fresh] },
        {
          surface: 'detail',
          html: detailPage('Likely stale'),
          runs: [stale],
          scene: { kind: 'later', now: '2026-01-01T13:00:00.000Z' },
        },
      ]),
      occurs: {},
    },
    {
      name: 'other names where the contract words no difference',
      seen: anObservation(
        [
          { html: listPage(row('r1', 'Ready')), runs: [fresh] },
          { surface: 'detail', html: detailPage('Accepted'), runs: [fresh] },
        ],
        aContract(),
      ),
      occurs: { list: 1, detail: 1 },
    },
  ],
};
