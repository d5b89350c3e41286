import { aKnownRun, anObservation } from '../../support/an-observation.js';
import { listPage, row } from '../../support/small-pages.js';
import type { LawSituations } from '../situation.js';

const fresh = aKnownRun('fresh');
const hidden = aKnownRun('fresh', { id: 'r2', environment_id: 'e3' }, { visible: false });
const html = listPage(row('r1', 'Queued'));
const redacted = { html, runs: [fresh], scene: { kind: 'redacted' } } as const;

/** Situations of `hidden-runs-leave-no-trace`. */
export const hiddenRunsLeaveNoTrace: LawSituations = {
  law: 'hidden-runs-leave-no-trace',
  breaks: [
    {
      name: 'a number that counts hidden runs',
      seen: anObservation([
        { html: `<p>2</p>${html}`, runs: [fresh, hidden] },
        { ...redacted, html: `<p>1</p>${html}` },
      ]),
      breaches: [
        {
          surface: 'list',
          said: [`<p>2</p>${html}`.slice(0, 83)],
          message: 'Cannot let a page depend on runs that its viewer may not see',
          against: { who: 'without the hidden runs', says: `<p>1</p>${html}`.slice(0, 83) },
        },
      ],
    },
    {
      name: 'a row of a hidden run',
      seen: anObservation([
        { html: listPage(row('r1', 'Queued'), row('r2', 'Queued')), runs: [fresh, hidden] },
        redacted,
      ]),
      breaches: [
        {
          surface: 'list',
          said: [
            'ation</a></td></tr><tr data-run-id="r2"><td>Queued</td><td><a href="/admin/workspaces/w1/operations/',
          ],
          message: 'Cannot let a page depend on runs that its viewer may not see',
          against: { who: 'without the hidden runs', says: 'ation</a></td></tr></table></main>' },
        },
      ],
    },
    {
      name: 'another code',
      seen: anObservation([
        { html, runs: [fresh, hidden] },
        { ...redacted, code: 500 },
      ]),
      breaches: [
        {
          surface: 'list',
          said: ['200'],
          message: 'Cannot let a page depend on runs that its viewer may not see',
          against: { who: 'without the hidden runs', says: '500' },
        },
      ],
    },
  ],
  holds: [
    {
      name: 'the same page with and without hidden runs',
      seen: anObservation([{ html, runs: [fresh, hidden] }, redacted]),
      occurs: { list: 1 },
    },
    {
      name: 'a world without hidden runs',
      seen: anObservation([{ html, runs: [fresh] }]),
      occurs: {},
    },
    {
      name: 'a refusal',
      seen: anObservation(
        ['base', 'redacted'].map((kind) => ({
          html: 'Not found',
          code: 404,
          visit: { expects: 'refusal' },
          scene: { kind: kind === 'base' ? 'base' : 'redacted' },
        })),
      ),
      occurs: {},
    },
  ],
};
