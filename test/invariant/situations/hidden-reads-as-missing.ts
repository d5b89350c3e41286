import { aKnownRun, anObservation } from '../../support/an-observation.js';
import { listPage } from '../../support/small-pages.js';
import type { LawSituations } from '../situation.js';

const hidden = aKnownRun('fresh', { id: 'r2' }, { visible: false });

/** The refusal of the detail of a run, in a world where it is hidden and in one where it does not exist. */
function refusals(forHidden: { html: string; code?: number }, forMissing: { html: string; code?: number }) {
  const asked = { surface: 'detail', visit: { run: 'r2', expects: 'refusal' }, code: 404 } as const;
  return anObservation([
    { ...asked, runs: [hidden], ...forHidden },
    { ...asked, scene: { kind: 'redacted' }, ...forMissing },
  ]);
}

/** Situations of `hidden-reads-as-missing`. */
export const hiddenReadsAsMissing: LawSituations = {
  law: 'hidden-reads-as-missing',
  breaks: [
    {
      name: 'other words for what is hidden',
      seen: refusals({ html: '<p>You have no access</p>' }, { html: '<p>Not found</p>' }),
      breaches: [
        {
          surface: 'detail',
          said: ['<p>You have no access</p>'],
          message: 'Cannot answer for a hidden run in another way than for a missing one',
          against: { who: 'for a missing run', says: '<p>Not found</p>' },
        },
      ],
    },
    {
      name: 'another code for what is hidden',
      seen: refusals({ html: 'Not found', code: 403 }, { html: 'Not found' }),
      breaches: [
        {
          surface: 'detail',
          said: ['403'],
          message: 'Cannot answer for a hidden run in another way than for a missing one',
          against: { who: 'for a missing run', says: '404' },
        },
      ],
      also: ['strangers-get-404'],
    },
  ],
  holds: [
    {
      name: 'one refusal for both',
      seen: refusals({ html: 'Not found' }, { html: 'Not found' }),
      occurs: { detail: 1 },
    },
    {
      name: 'a page in place of a refusal',
      seen: anObservation([{ html: listPage() }, { html: listPage(), scene: { kind: 'redacted' } }]),
      occurs: {},
    },
  ],
};
