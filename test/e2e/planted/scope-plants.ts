import { ANY_RUNS, EVERYWHERE, SHELL_CHECK, STALE_RUNS, type Plant } from './plant.js';

const PAGE = 'dist/src/presenter/present-page.js';

/** Lies about what a page may depend on: who looks, what is hidden, the clock, the page before. */
export const SCOPE_PLANTS: readonly Plant[] = [
  {
    name: 'a shell that counts hidden runs',
    edits: [
      {
        file: PAGE,
        takes:
          'return shellPage(judgeRuns(visible.value, contract, now), { workspace, environment }, contract);',
        gives:
          'return { ...shellPage(judgeRuns(visible.value, contract, now), { workspace, environment }, contract), heading: `${input.runs.length} in all` };',
      },
    ],
    command: SHELL_CHECK,
    caught: {
      law: 'hidden-runs-leave-no-trace',
      surface: 'shell',
      message: 'Cannot let a page depend on runs that its viewer may not see',
      said: ' in all',
    },
    also: ['snapshot'],
    surfaces: ['shell'],
  },
  {
    name: 'a refusal that tells hidden from missing',
    edits: [
      {
        file: PAGE,
        takes: '? notFound(contract)\n',
        gives:
          "? { ...notFound(contract), ...(input.runs.some(({ id }) => id === input.run) && { body: 'You have no access to this operation.' }) }\n",
      },
    ],
    command: ANY_RUNS,
    caught: {
      law: 'hidden-reads-as-missing',
      surface: 'detail',
      message: 'Cannot answer for a hidden run in another way than for a missing one',
      said: 'You have no access to this operation.',
    },
    also: [],
    surfaces: ['detail'],
  },
  {
    name: 'a 403 where a stranger gets 404',
    edits: [{ file: PAGE, takes: 'code: 404', gives: 'code: 403' }],
    command: ANY_RUNS,
    caught: {
      law: 'strangers-get-404',
      surface: 'shell',
      message: 'Cannot answer 403 to a viewer without access: 404 is right',
      said: 'code 403',
    },
    also: [],
    surfaces: EVERYWHERE,
  },
  {
    name: 'a presenter that writes into the run',
    edits: [
      {
        file: 'dist/src/presenter/run-model.js',
        takes: 'export function runModel({ run, verdict }, contract) {\n',
        gives: 'export function runModel({ run, verdict }, contract) {\n    run.truth = verdict.truth;\n',
      },
    ],
    command: STALE_RUNS,
    caught: {
      law: 'rendering-changes-nothing',
      surface: 'list',
      message: 'Cannot change the input while rendering it',
    },
    also: [],
    surfaces: EVERYWHERE,
  },
  {
    name: 'a heading with the time of the clock',
    edits: [
      {
        file: 'dist/src/presenter/list-page.js',
        takes: 'heading: page.listTitle',
        gives: 'heading: `Operations at ${Date.now()}`',
      },
    ],
    command: STALE_RUNS,
    caught: {
      law: 'same-input-same-page',
      surface: 'list',
      message: 'Cannot answer one request with two pages',
      said: 'Operations at 1',
    },
    also: ['hidden-runs-leave-no-trace'],
    surfaces: ['list'],
  },
];
