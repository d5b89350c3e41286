import { aKnownRun, anObservation } from '../../support/an-observation.js';
import { listPage, row, shellPage } from '../../support/small-pages.js';
import type { LawSituations } from '../situation.js';

const fresh = aKnownRun('fresh');

/** Situations of `rendering-changes-nothing`. */
export const renderingChangesNothing: LawSituations = {
  law: 'rendering-changes-nothing',
  breaks: [
    {
      name: 'a list that changes its runs',
      seen: anObservation([{ html: listPage(row('r1', 'Queued')), runs: [fresh], changedInput: true }]),
      breaches: [{ surface: 'list', said: [], message: 'Cannot change the input while rendering it' }],
    },
    {
      name: 'an empty shell that changes its input, after a list that does not',
      seen: anObservation([
        { html: listPage(row('r1', 'Queued')), runs: [fresh] },
        { surface: 'shell', html: shellPage(), changedInput: true },
      ]),
      breaches: [{ surface: 'shell', said: [], message: 'Cannot change the input while rendering it' }],
    },
  ],
  holds: [
    {
      name: 'pages of every scene that change nothing',
      seen: anObservation([
        { html: listPage(row('r1', 'Queued')), runs: [fresh] },
        { html: listPage(row('r1', 'Queued')), runs: [fresh], scene: { kind: 'twisted' } },
        { surface: 'shell', html: shellPage() },
      ]),
      occurs: { list: 2, shell: 1 },
    },
    {
      name: 'a refusal',
      seen: anObservation([{ html: 'Not found', code: 404, visit: { expects: 'refusal' } }]),
      occurs: {},
    },
  ],
};
