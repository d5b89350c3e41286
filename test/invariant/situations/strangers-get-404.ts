import { aKnownRun, anObservation } from '../../support/an-observation.js';
import { listPage, row, shellPage } from '../../support/small-pages.js';
import type { LawSituations } from '../situation.js';

const fresh = aKnownRun('fresh');
const refused = { expects: 'refusal' } as const;

/** Situations of `strangers-get-404`. */
export const strangersGet404: LawSituations = {
  law: 'strangers-get-404',
  breaks: [
    {
      name: 'an empty list for a stranger',
      seen: anObservation([{ html: listPage(), visit: refused }]),
      breaches: [
        {
          surface: 'list',
          said: ['code 200'],
          message: 'Cannot answer 200 to a viewer without access: 404 is right',
        },
      ],
    },
    {
      name: 'a word about rights for a stranger',
      seen: anObservation([{ surface: 'shell', html: 'Forbidden', code: 403, visit: refused }]),
      breaches: [
        {
          surface: 'shell',
          said: ['code 403'],
          message: 'Cannot answer 403 to a viewer without access: 404 is right',
        },
      ],
    },
    {
      name: 'a refusal for a member',
      seen: anObservation([{ surface: 'shell', html: shellPage(), code: 404 }]),
      breaches: [
        {
          surface: 'shell',
          said: ['code 404'],
          message: 'Cannot answer 404 to a viewer with access: 200 is right',
        },
      ],
    },
  ],
  holds: [
    {
      name: 'a page for a member and none for a stranger',
      seen: anObservation([
        { html: listPage(row('r1', 'Queued')), runs: [fresh] },
        { surface: 'shell', html: 'Not found', code: 404, visit: refused },
      ]),
      occurs: { list: 1, shell: 1 },
    },
    {
      name: 'a scene that is there only to be compared',
      seen: anObservation([{ html: 'Not found', code: 404, visit: refused, scene: { kind: 'redacted' } }]),
      occurs: {},
    },
  ],
};
