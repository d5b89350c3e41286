import { aKnownRun, anObservation } from '../../support/an-observation.js';
import { listPage, openLink, row } from '../../support/small-pages.js';
import type { LawSituations } from '../situation.js';

const stale = aKnownRun('likely_stale');

/** A list with one row that declares a truth and says that the run is stale. */
function declaring(truth: string): string {
  return listPage(
    `<tr data-run-id="r1" data-truth="${truth}"><td>Likely stale</td><td>${openLink('r1')}</td></tr>`,
  );
}

/** Situations of `declared-truth-holds`. */
export const declaredTruthHolds: LawSituations = {
  law: 'declared-truth-holds',
  breaks: [
    {
      name: 'markup that declares another truth than the words',
      seen: anObservation([{ html: declaring('fresh'), runs: [stale] }]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['fresh'],
          message: 'Cannot declare "fresh" for a run that is likely_stale',
        },
      ],
    },
    {
      name: 'a truth that is none',
      seen: anObservation([{ html: declaring(''), runs: [stale] }]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: [''],
          message: 'Cannot declare "" for a run that is likely_stale',
        },
      ],
    },
    {
      name: 'a testee that states another truth beside the page',
      seen: anObservation([
        { html: listPage(row('r1', 'Likely stale')), runs: [stale], truth: { r1: 'terminal', r2: 'fresh' } },
      ]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['terminal'],
          message: 'Cannot declare "terminal" for a run that is likely_stale',
        },
      ],
    },
  ],
  holds: [
    {
      name: 'the true truth, in markup and beside it',
      seen: anObservation([
        { html: declaring('likely_stale'), runs: [stale], truth: { r1: 'likely_stale' } },
      ]),
      occurs: { list: 1 },
    },
    {
      name: 'the true truth in the spelling of style sheets',
      seen: anObservation([{ html: declaring('likely-stale'), runs: [stale] }]),
      occurs: { list: 1 },
    },
    {
      name: 'a page that declares nothing',
      seen: anObservation([{ html: listPage(row('r1', 'Likely stale')), runs: [stale] }]),
      occurs: {},
    },
  ],
};
