import { ACTIVE, ANY_RUNS, EVERYWHERE, FRESH_RUNS, SHELL_CHECK, STALE_RUNS, type Plant } from './plant.js';

/** One lie of each depth, from the engine outwards; `prove` plants all the others, in one process. */
export const PLANTS: readonly Plant[] = [
  {
    name: 'a run at its very window that counts as late',
    edits: [
      {
        file: 'dist/src/truth/derive-truth.js',
        takes: 'elapsed.value <= window',
        gives: 'elapsed.value < window',
      },
    ],
    command: FRESH_RUNS,
    caught: {
      law: 'no-stale-for-fresh',
      surface: 'shell',
      message: 'Cannot say "Likely stale" of a run that is fresh',
      said: 'Likely stale',
      story: /^[\w.]+, (queued|last heard of) (.+) ago, window \2$/,
    },
    also: ['declared-truth-holds'],
    surfaces: EVERYWHERE,
  },
  {
    name: 'a calm sentence in every row of the list',
    edits: [
      {
        file: 'src/surface/list.hbs',
        takes: '<td>{{> state}}</td>',
        gives: '<td>{{> state}}<p>Waiting for worker.</p></td>',
      },
    ],
    command: ANY_RUNS,
    caught: {
      law: 'no-calm-for-stale',
      surface: 'list',
      message: 'Cannot say "Waiting for worker" of a run that is likely stale',
      said: 'Waiting for worker.',
      story: ACTIVE,
      on: '<p>Waiting for worker.</p>',
    },
    also: ['no-claim-against-truth', 'no-invented-certainty', 'reconciled-stays-reconciled'],
    surfaces: ['list'],
  },
  {
    name: 'a progress bar on a stale run',
    edits: [
      {
        file: 'dist/src/presenter/progress-words.js',
        takes: '!isLive || counts === undefined',
        gives: 'counts === undefined',
      },
    ],
    command: STALE_RUNS,
    caught: {
      law: 'no-live-progress-for-stale',
      surface: 'list',
      message: 'Cannot show a progress bar for a run past its lifecycle window',
      said: 'progress at ',
      story: ACTIVE,
    },
    also: [],
    surfaces: EVERYWHERE,
  },
  {
    name: 'a shell that counts hidden runs',
    edits: [
      {
        file: 'dist/src/presenter/present-page.js',
        takes: 'return shellPage(judgeRuns(visible.value, by), { workspace, environment }, contract);',
        gives:
          'return { ...shellPage(judgeRuns(visible.value, by), { workspace, environment }, contract), heading: `${input.runs.length} in all` };',
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
];
