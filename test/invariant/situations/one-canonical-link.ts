import { aContract } from '../../support/a-contract.js';
import { aKnownRun, anObservation } from '../../support/an-observation.js';
import { detailOf, detailPage, listPage, row, shellPage } from '../../support/small-pages.js';
import type { LawSituations } from '../situation.js';

const fresh = aKnownRun('fresh');
const { surfaces } = aContract();
const LIST = {
  shows: 'all-runs',
  run: '[data-run-id="{id}"]',
  path: '/admin/workspaces/{workspace}/operations',
} as const;
const listAlone = aContract({ surfaces: { list: LIST } });
const freeDetail = aContract({
  surfaces: {
    list: LIST,
    detail: { shows: 'one-run', run: 'main', path: '/admin/workspaces/{workspace}/operations/{run}' },
  },
});
const backToShell = aContract({ surfaces: { ...surfaces, list: { ...LIST, link: 'shell' } } });

/** A list whose one row says "Queued" and holds `links`. */
function linking(...links: readonly string[]): string {
  const anchors = links.map((href) => `<a href="${href}">View operation</a>`).join(' ');
  return listPage(`<tr data-run-id="r1"><td>Queued</td><td>${anchors}</td></tr>`);
}

const OWN = '/admin/workspaces/w1/operations/r1';

/** Situations of `one-canonical-link`. */
export const oneCanonicalLink: LawSituations = {
  law: 'one-canonical-link',
  breaks: [
    {
      name: 'no link',
      seen: anObservation([{ html: linking(), runs: [fresh] }]),
      breaches: [
        { surface: 'list', run: 'r1', said: [], message: `Cannot link 0 times to "${OWN}": once is right` },
      ],
    },
    {
      name: 'the same link twice',
      seen: anObservation([{ html: linking(OWN, `${OWN}/#log`), runs: [fresh] }]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: [`View operation -> ${OWN}`, `View operation -> ${OWN}/#log`],
          message: `Cannot link 2 times to "${OWN}": once is right`,
        },
      ],
    },
    {
      name: 'a link to the page of another run beside its own',
      seen: anObservation([{ html: linking(OWN, '/admin/workspaces/w1/operations/r2'), runs: [fresh] }]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['View operation -> /admin/workspaces/w1/operations/r2'],
          message: 'Cannot link to "/admin/workspaces/w1/operations/r2" from the region of the run "r1"',
        },
      ],
    },
    {
      name: 'a link to another workspace',
      seen: anObservation([{ html: linking('/admin/workspaces/w2/operations/r1'), runs: [fresh] }]),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: ['View operation -> /admin/workspaces/w2/operations/r1'],
          message: `Cannot link 0 times to "${OWN}": once is right`,
        },
      ],
    },
    {
      name: 'a detail without a way back',
      seen: anObservation([
        { surface: 'detail', html: '<main><p data-lifecycle-banner>Queued</p></main>', runs: [fresh] },
      ]),
      breaches: [
        {
          surface: 'detail',
          run: 'r1',
          said: [],
          message: 'Cannot link 0 times to "/admin/workspaces/w1/operations": once is right',
        },
      ],
    },
    {
      name: 'a link to the detail where the contract says that the row leads to the shell',
      seen: anObservation([{ html: linking(OWN), runs: [fresh] }], backToShell),
      breaches: [
        {
          surface: 'list',
          run: 'r1',
          said: [`View operation -> ${OWN}`],
          message: 'Cannot link 0 times to "/admin/workspaces/w1/environments/e1": once is right',
        },
      ],
    },
  ],
  holds: [
    {
      name: 'one link from each run, and one back',
      seen: anObservation([
        {
          html: listPage(row('r1', 'Queued'), row('r2', 'Queued')),
          runs: [fresh, aKnownRun('fresh', { id: 'r2' })],
        },
        { surface: 'detail', html: detailPage('Queued'), runs: [fresh] },
      ]),
      occurs: { list: 2, detail: 1 },
    },
    {
      name: 'a link with host and fragment, and others that lead elsewhere',
      seen: anObservation([
        {
          html: linking(
            ...[`https://ops.example${OWN}/#top`, `${OWN}?download=csv`, `${OWN}/log`],
            ...['mailto:ada@example.org', '/admin/people/ada'],
          ),
          runs: [fresh],
        },
      ]),
      occurs: { list: 1 },
    },
    {
      name: 'links that are relative to the page',
      seen: anObservation([
        { html: linking('operations/r1'), runs: [fresh] },
        {
          surface: 'detail',
          html: '<main><a href="../operations">Back</a><p data-lifecycle-banner>Queued</p></main>',
          runs: [fresh],
        },
      ]),
      occurs: { list: 1, detail: 1 },
    },
    {
      name: 'an id that has to be escaped',
      seen: anObservation([
        {
          html: listPage(
            '<tr data-run-id="a b/c"><td>Queued</td><td><a href="/admin/workspaces/w1/operations/a%20b%2Fc">Open</a></td></tr>',
          ),
          runs: [aKnownRun('fresh', { id: 'a b/c' })],
        },
      ]),
      occurs: { list: 1 },
    },
    {
      name: 'a detail with a link to a related run',
      seen: anObservation([
        {
          surface: 'detail',
          html: detailOf(
            '<p data-lifecycle-banner>Queued</p>',
            '<a href="/admin/workspaces/w1/operations/r0">The attempt before this one</a>',
          ),
          runs: [fresh],
        },
      ]),
      occurs: { detail: 1 },
    },
    {
      name: 'a contract with a list alone, from which nothing leads on',
      seen: anObservation([{ html: linking(), runs: [fresh] }], listAlone),
      occurs: {},
    },
    {
      name: 'a contract that does not say where the detail leads, while the list leads to the detail',
      seen: anObservation(
        [
          { html: linking(OWN), runs: [fresh] },
          { surface: 'detail', html: '<main>Queued</main>', runs: [fresh] },
        ],
        freeDetail,
      ),
      occurs: { list: 1 },
    },
    {
      name: 'a shell without runs',
      seen: anObservation([{ surface: 'shell', html: shellPage() }]),
      occurs: {},
    },
  ],
};
