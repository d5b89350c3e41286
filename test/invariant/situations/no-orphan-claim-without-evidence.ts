import { aContract } from '../../support/a-contract.js';
import { aKnownRun, anObservation } from '../../support/an-observation.js';
import { detailPage, listPage, row } from '../../support/small-pages.js';
import type { LawSituations } from '../situation.js';

const stale = aKnownRun('likely_stale');
const vouched = aKnownRun('likely_stale', {}, { orphanEvidence: true });
const { claims } = aContract();
const worded = aContract({
  claims: { ...claims, orphaned: { says: ['Orphaned'], like: ['worker (died|gone)'] } },
});

/** Situations of `no-orphan-claim-without-evidence`. */
export const noOrphanClaimWithoutEvidence: LawSituations = {
  law: 'no-orphan-claim-without-evidence',
  breaks: [
    {
      name: 'a stale run that is called orphaned on a guess',
      seen: anObservation([
        { html: listPage(row('r1', 'Likely stale', 'The worker has died')), runs: [stale] },
      ]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['The worker has died'],
          message: 'Cannot say "worker has died" of a run without trusted evidence of its place in the queue',
        },
      ],
    },
    {
      name: 'evidence for the run beside it',
      seen: anObservation([
        {
          html: listPage(row('r1', 'Likely stale', 'Orphaned'), row('r2', 'Likely stale', 'Orphaned')),
          runs: [vouched, aKnownRun('likely_stale', { id: 'r2' })],
        },
      ]),
      breaches: [
        {
          surface: 'list',
          run: 'r2',
          said: ['Orphaned'],
          message: 'Cannot say "Orphaned" of a run without trusted evidence of its place in the queue',
        },
      ],
    },
    {
      name: 'a finished run, whatever the evidence',
      seen: anObservation([
        {
          surface: 'detail',
          html: detailPage('Failed', '<p>Orphaned</p>'),
          runs: [aKnownRun('terminal', { outcome: 'failed' }, { orphanEvidence: true })],
        },
      ]),
      breaches: [
        {
          surface: 'detail',
          run: 'r1',
          said: ['Orphaned'],
          message: 'Cannot say "Orphaned" of a run without trusted evidence of its place in the queue',
        },
      ],
    },
    {
      name: 'a wording of its own where the contract has a sentence for it, by this law alone',
      seen: anObservation(
        [{ html: listPage(row('r1', 'Likely stale', 'worker gone')), runs: [stale] }],
        worded,
      ),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['worker gone'],
          message: 'Cannot say "worker gone" of a run without trusted evidence of its place in the queue',
        },
      ],
    },
  ],
  holds: [
    {
      name: 'a stale run that is called nothing worse',
      seen: anObservation([{ html: listPage(row('r1', 'Likely stale')), runs: [stale] }]),
      occurs: { list: 1 },
    },
    {
      name: 'stale and fresh runs with evidence that are called orphaned',
      seen: anObservation([
        {
          html: listPage(row('r1', 'Likely stale', 'Orphaned'), row('r2', 'Queued', 'Orphaned')),
          runs: [vouched, aKnownRun('fresh', { id: 'r2' }, { orphanEvidence: true })],
        },
      ]),
      occurs: {},
    },
  ],
};
