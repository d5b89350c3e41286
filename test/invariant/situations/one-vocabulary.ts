import { aContract } from '../../support/a-contract.js';
import { aKnownRun, anObservation } from '../../support/an-observation.js';
import { detailPage, listPage, row } from '../../support/small-pages.js';
import type { LawSituations } from '../situation.js';

const stale = aKnownRun('likely_stale');
const fresh = aKnownRun('fresh');
const { claims } = aContract();

/** Situations of `one-vocabulary`. */
export const oneVocabulary: LawSituations = {
  law: 'one-vocabulary',
  breaks: [
    {
      name: 'a stale run in words of its own',
      seen: anObservation([{ html: listPage(row('r1', 'Overdue')), runs: [stale] }]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['Overdue'],
          message: 'Cannot say "Overdue": the contract has its own sentence for this',
          against: { who: 'the contract', says: 'Likely stale' },
        },
      ],
    },
    {
      name: 'a fresh run that waits in words of its own',
      seen: anObservation([
        { surface: 'detail', html: detailPage('Queued', '<p>It will start shortly</p>'), runs: [fresh] },
      ]),
      breaches: [
        {
          surface: 'detail',
          run: 'r1',
          said: ['It will start shortly'],
          message: 'Cannot say "will start shortly": the contract has its own sentence for this',
          against: { who: 'the contract', says: 'Waiting for worker.' },
        },
      ],
    },
  ],
  holds: [
    {
      name: "the contract's sentence, with more words of the same meaning",
      seen: anObservation([
        { html: listPage(row('r1', 'Likely stale', 'Overdue by 26 min')), runs: [stale] },
      ]),
      occurs: { list: 1 },
    },
    {
      name: 'a claim for which the contract has no sentence',
      seen: anObservation([
        {
          html: listPage(row('r1', 'Queued', 'The worker has died')),
          runs: [aKnownRun('fresh', {}, { orphanEvidence: true })],
        },
      ]),
      occurs: { list: 1 },
    },
    {
      name: 'no claim at all',
      seen: anObservation([{ html: listPage(row('r1', 'Queued')), runs: [fresh] }]),
      occurs: {},
    },
    {
      name: 'a wording that the contract lists as its own',
      seen: anObservation(
        [{ html: listPage(row('r1', 'Will start soon')), runs: [fresh] }],
        aContract({
          claims: { ...claims, 'calm-queue': { says: ['Will start soon'], like: [] } },
          words: calmWords(),
        }),
      ),
      occurs: { list: 1 },
    },
  ],
};

function calmWords() {
  const { words } = aContract();
  const queued = { label: 'Queued', guidance: 'Will start soon', action: 'View operation' };
  return { ...words, fresh: { ...words.fresh, queued } };
}
