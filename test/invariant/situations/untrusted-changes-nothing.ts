import { aKnownRun, anObservation } from '../../support/an-observation.js';
import { listPage, openLink, row } from '../../support/small-pages.js';
import type { LawSituations } from '../situation.js';

const stale = aKnownRun('likely_stale');
const failed = aKnownRun('terminal', { status: 'completed', outcome: 'failed' });
const fresh = aKnownRun('fresh');
const TWISTED = { kind: 'twisted' } as const;
const message =
  'Cannot tell another story after a change of label, initiator, counts, hints or untrusted evidence';

/** A list with one row that declares `truth`. */
function declaring(truth: string): string {
  return listPage(
    `<tr data-run-id="r1" data-truth="${truth}"><td>Failed</td><td>${openLink('r1')}</td></tr>`,
  );
}

/** Situations of `untrusted-changes-nothing`. */
export const untrustedChangesNothing: LawSituations = {
  law: 'untrusted-changes-nothing',
  breaks: [
    {
      name: 'a failed run that a hint talks reconciled',
      seen: anObservation([
        { html: listPage(row('r1', 'Failed')), runs: [failed] },
        { html: listPage(row('r1', 'Failed', 'Reconciled')), runs: [failed], scene: TWISTED },
      ]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['reconciled', 'Failed'],
          message,
          against: { who: 'before the change', says: 'Failed' },
        },
      ],
      also: ['no-false-reconciliation'],
    },
    {
      name: 'a stale run that full counts talk done',
      seen: anObservation([
        { html: listPage(row('r1', 'Likely stale')), runs: [stale] },
        { html: listPage(row('r1', 'Review worker health')), runs: [stale], scene: TWISTED },
      ]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['stale-attention'],
          message,
          against: { who: 'before the change', says: 'stale-attention; Likely stale' },
        },
      ],
    },
    {
      name: 'a name of the state that goes, and nothing in its place',
      seen: anObservation([
        { html: listPage(row('r1', 'Queued')), runs: [fresh] },
        { html: listPage(row('r1', '40 of 40 items')), runs: [fresh], scene: TWISTED },
      ]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['40 of 40 items', 'View operation'],
          message,
          against: { who: 'before the change', says: 'Queued' },
        },
      ],
    },
    {
      name: 'a declared truth that moves',
      seen: anObservation([
        { html: declaring('terminal'), runs: [failed] },
        { html: declaring('reconciled'), runs: [failed], scene: TWISTED },
      ]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['Failed', 'reconciled'],
          message,
          against: { who: 'before the change', says: 'Failed; terminal' },
        },
      ],
      also: ['declared-truth-holds'],
    },
  ],
  holds: [
    {
      name: 'other figures, names and guidance around the same story',
      seen: anObservation([
        { html: listPage(row('r1', 'Inventory sync', 'Queued', 'Ada')), runs: [fresh] },
        {
          html: listPage(
            row('r1', 'Nightly copy', 'Queued', 'System', '40 of 40 items', 'Waiting for worker.'),
          ),
          runs: [fresh],
          scene: TWISTED,
        },
      ]),
      occurs: { list: 1 },
    },
    {
      name: 'no twisted scene',
      seen: anObservation([{ html: listPage(row('r1', 'Queued')), runs: [fresh] }]),
      occurs: {},
    },
    {
      name: 'a later scene, in which the story may change',
      seen: anObservation([
        { html: listPage(row('r1', 'Queued')), runs: [fresh] },
        { html: listPage(row('r1', 'Likely stale')), runs: [stale], scene: { kind: 'later' } },
      ]),
      occurs: {},
    },
  ],
};
