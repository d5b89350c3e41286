import { aKnownRun, anObservation } from '../../support/an-observation.js';
import { listPage, row } from '../../support/small-pages.js';
import type { LawSituations } from '../situation.js';

const fresh = aKnownRun('fresh');
const html = listPage(row('r1', 'Queued'));

/** Situations of `same-input-same-page`. */
export const sameInputSamePage: LawSituations = {
  law: 'same-input-same-page',
  breaks: [
    {
      name: 'a page with a clock on it',
      seen: anObservation([
        {
          html: `${html}<p>at 12:00:00.001</p>`,
          runs: [fresh],
          again: { code: 200, html: `${html}<p>at 12:00:00.004</p>` },
        },
      ]),
      breaches: [
        {
          surface: 'list',
          said: ['in><p>at 12:00:00.001</p>', 'in><p>at 12:00:00.004</p>'],
          message: 'Cannot answer one request with two pages',
        },
      ],
    },
    {
      name: 'a page that is refused the second time',
      seen: anObservation([{ html, runs: [fresh], again: { code: 404, html } }]),
      breaches: [
        { surface: 'list', said: ['200', '404'], message: 'Cannot answer one request with two codes' },
      ],
    },
  ],
  holds: [
    {
      name: 'the same page, byte for byte',
      seen: anObservation([{ html, runs: [fresh], again: { code: 200, html } }]),
      occurs: { list: 1 },
    },
    {
      name: 'the same refusal',
      seen: anObservation([
        {
          html: 'Not found',
          code: 404,
          visit: { expects: 'refusal' },
          again: { code: 404, html: 'Not found' },
        },
      ]),
      occurs: { list: 1 },
    },
    {
      name: 'a page that was asked for once',
      seen: anObservation([{ html, runs: [fresh] }]),
      occurs: {},
    },
  ],
};
