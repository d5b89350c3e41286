import { aContract } from '../../support/a-contract.js';
import { aKnownRun, anObservation } from '../../support/an-observation.js';
import { detailOf, listPage, row } from '../../support/small-pages.js';
import type { LawSituations } from '../situation.js';

const failed = aKnownRun('terminal', { status: 'completed', outcome: 'failed' });
const fresh = aKnownRun('fresh');
const stale = aKnownRun('likely_stale');
const GUIDANCE = 'Past its lifecycle window without starting. Review worker health before starting it again.';
const { claims, truths, words } = aContract();
const strict = aContract({
  claims: { ...claims, scary: { says: ['Data is at risk'], like: ['danger'] } },
  truths: {
    fresh: { ...truths.fresh, scary: 'never', 'calm-progress': 'never' },
    likely_stale: { ...truths.likely_stale, scary: 'evidence' },
    reconciled: { ...truths.reconciled, scary: 'never' },
    terminal: { ...truths.terminal, scary: 'may' },
    unsupported: { ...truths.unsupported, scary: 'must' },
  },
  words: {
    ...words,
    fresh: { any: { label: 'Queued', guidance: 'It has its place.', action: 'View operation' } },
    unsupported: { any: { label: 'State not known', guidance: 'Data is at risk', action: 'View operation' } },
  },
});

/** Situations of `no-claim-against-truth`. */
export const noClaimAgainstTruth: LawSituations = {
  law: 'no-claim-against-truth',
  breaks: [
    {
      name: 'a finished run that is waiting and late',
      seen: anObservation([
        { html: listPage(row('r1', 'Failed', 'Waiting for worker.', 'Overdue')), runs: [failed] },
      ]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['Waiting for worker.'],
          message: 'Cannot say "Waiting for worker" of a run that is terminal',
        },
        {
          surface: 'list',
          run: 'r1',
          said: ['Overdue'],
          message: 'Cannot say "Overdue" of a run that is terminal',
        },
      ],
    },
    {
      name: "a claim of the contract's own that it rules out",
      seen: anObservation(
        [{ html: listPage(row('r1', 'Queued', 'Data is at risk')), runs: [fresh] }],
        strict,
      ),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['Data is at risk'],
          message: 'Cannot say "Data is at risk" of a run that is fresh',
        },
      ],
    },
    {
      name: 'a calm claim that the contract rules out for a fresh run',
      seen: anObservation([{ html: listPage(row('r1', 'Queued', 'Almost done')), runs: [fresh] }], strict),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['Almost done'],
          message: 'Cannot say "Almost done" of a run that is fresh',
        },
      ],
    },
    {
      name: "a claim of the contract's own that takes evidence, without it",
      seen: anObservation(
        [{ html: listPage(row('r1', 'Likely stale', 'Data is at risk')), runs: [aKnownRun('likely_stale')] }],
        strict,
      ),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['Data is at risk'],
          message: 'Cannot say "Data is at risk" of a run that is likely stale',
        },
      ],
    },
    {
      name: "a claim of the contract's own that has to be made and is not",
      seen: anObservation(
        [{ html: listPage(row('r1', 'State not known')), runs: [aKnownRun('unsupported')] }],
        strict,
      ),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['State not known', 'View operation'],
          message: 'Cannot leave out "scary" of a run that is unsupported',
          against: { who: 'the contract', says: 'Data is at risk' },
        },
      ],
    },
    {
      name: 'a stale run that wears the label of a fresh one beside its own guidance',
      seen: anObservation([{ html: listPage(row('r1', 'QUEUED.', GUIDANCE)), runs: [stale] }]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['QUEUED.'],
          message: 'Cannot call a run "Queued" that is likely stale',
          against: { who: 'the contract', says: 'Likely stale' },
        },
      ],
    },
    {
      name: 'a fresh run whose badge is called by the label of a finished one',
      seen: anObservation([{ html: listPage(row('r1', 'Queued', '<i title="Failed"></i>')), runs: [fresh] }]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['Failed'],
          message: 'Cannot call a run "Failed" that is fresh',
          against: { who: 'the contract', says: 'Queued' },
        },
      ],
    },
    {
      name: 'the label of another state in a part of a block that is all that is seen of it',
      seen: anObservation([
        {
          html: listPage(row('r1', `Running<i style="opacity:0">Likely stale</i>`, GUIDANCE)),
          runs: [stale],
        },
      ]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['Running'],
          message: 'Cannot call a run "Running" that is likely stale',
          against: { who: 'the contract', says: 'Likely stale' },
        },
      ],
    },
  ],
  holds: [
    {
      name: 'a run whose own name is the label of another truth',
      seen: anObservation([
        {
          html: listPage(row('r1', 'Queued', 'Failed')),
          runs: [aKnownRun('terminal', { label: 'Queued', outcome: 'failed' })],
        },
      ]),
      occurs: { list: 1 },
    },
    {
      name: 'the stored status of a stale run under diagnostics and beside the name of its field',
      seen: anObservation([
        {
          surface: 'detail',
          html: detailOf(
            '<p data-lifecycle-banner>Likely stale</p><dl><dt>Recorded status:</dt><dd><p>Queued</p></dd></dl>',
            '<section data-diagnostics><p>Queued</p></section>',
          ),
          runs: [stale],
        },
      ]),
      occurs: { detail: 1 },
    },
    {
      name: 'counts, names of fields, choices and the name of a run in the words of labels',
      seen: anObservation([
        {
          html: listPage(
            row(
              'r1',
              'Running',
              ...['Likely stale', '3 failed', '<dl><dt>Queued</dt><dd>11:00</dd></dl>'],
              '<select><option>All<option>Failed<option>Queued</select>',
            ),
          ),
          runs: [aKnownRun('likely_stale', { label: 'Running' })],
        },
      ]),
      occurs: { list: 1 },
    },
    {
      name: 'a reconciled run beside the name of its own outcome',
      seen: anObservation([
        {
          html: listPage(row('r1', 'Reconciled', 'Failed')),
          runs: [aKnownRun('reconciled', { outcome: 'failed' })],
        },
      ]),
      occurs: { list: 1 },
    },
    {
      name: 'runs of every truth in the words of the contract',
      seen: anObservation([
        {
          html: listPage(
            ...[row('r1', 'Failed'), row('r2', 'Queued', 'Waiting for worker.'), row('r3', 'Likely stale')],
            ...[row('r4', 'Reconciled'), row('r5', 'State not known')],
          ),
          runs: [
            failed,
            aKnownRun('fresh', { id: 'r2' }),
            aKnownRun('likely_stale', { id: 'r3' }),
            aKnownRun('reconciled', { id: 'r4' }),
            aKnownRun('unsupported', { id: 'r5' }),
          ],
        },
      ]),
      occurs: { list: 5 },
    },
    {
      name: 'a claim that takes evidence, with it, and one that is allowed',
      seen: anObservation(
        [
          {
            html: listPage(
              row('r1', 'Likely stale', 'Data is at risk'),
              row('r2', 'Failed', 'Data is at risk'),
            ),
            runs: [
              aKnownRun('likely_stale', {}, { orphanEvidence: true }),
              aKnownRun('terminal', { id: 'r2', outcome: 'failed' }),
            ],
          },
        ],
        strict,
      ),
      occurs: { list: 2 },
    },
    {
      name: 'a page that shows no run',
      seen: anObservation([{ html: listPage() }]),
      occurs: {},
    },
  ],
};
