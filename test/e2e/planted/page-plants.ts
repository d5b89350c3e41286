import { ACTIVE, ANY_RUNS, EVERYWHERE, FRESH_RUNS, STALE_RUNS, type Plant } from './plant.js';

const LIST = 'src/surface/list.hbs';
const DETAIL = 'src/surface/detail.hbs';
const LIST_PAGE = 'dist/src/presenter/list-page.js';

/** Lies of one screen: the presenter's words are right, and the screen adds or moves something. */
export const PAGE_PLANTS: readonly Plant[] = [
  {
    name: 'a calm sentence in every row of the list',
    edits: [
      { file: LIST, takes: '<td>{{> state}}</td>', gives: '<td>{{> state}}<p>Waiting for worker.</p></td>' },
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
    name: 'a calm sentence that only a screen reader says',
    edits: [
      { file: LIST, takes: '<a class="row"', gives: '<a class="row" aria-label="Waiting for worker."' },
    ],
    command: STALE_RUNS,
    caught: {
      law: 'no-calm-for-stale',
      surface: 'list',
      message: 'Cannot say "Waiting for worker" of a run that is likely stale',
      said: 'Waiting for worker.',
      story: ACTIVE,
      on: 'aria-label="Waiting for worker."',
    },
    also: [],
    surfaces: ['list'],
  },
  {
    name: 'a calm sentence in bold pieces with a space that does not break',
    edits: [
      {
        file: DETAIL,
        takes: '<h1>{{run.name}}</h1>',
        gives: '<h1>{{run.name}}</h1>\n<p><b>Waiting</b> <b>for&nbsp;</b><b>worker</b>.</p>',
      },
    ],
    command: STALE_RUNS,
    caught: {
      law: 'no-calm-for-stale',
      surface: 'detail',
      message: 'Cannot say "Waiting for worker" of a run that is likely stale',
      said: 'Waiting for worker.',
      story: ACTIVE,
      on: '<b>Waiting</b>',
    },
    also: [],
    surfaces: ['detail'],
  },
  {
    name: 'the state in a place that no screen reaches',
    edits: [
      {
        file: LIST,
        takes: '<td>{{> state}}</td>',
        gives: '<td><div style="position:absolute;left:-9999px">{{> state}}</div></td>',
      },
    ],
    command: STALE_RUNS,
    caught: {
      law: 'stale-is-said',
      surface: 'list',
      message: 'Cannot leave out "stale-attention" of a run that is likely stale',
      said: 'Inventory sync',
      story: ACTIVE,
    },
    also: [],
    surfaces: ['list'],
  },
  {
    name: '"Likely stale" beside the live progress bar of a fresh run',
    edits: [
      {
        file: LIST,
        takes: '<td>{{> state}}</td>',
        gives: '<td>{{> state}}{{#if progress.bar}}<p>Likely stale</p>{{/if}}</td>',
      },
    ],
    command: FRESH_RUNS,
    caught: {
      law: 'no-stale-for-fresh',
      surface: 'list',
      message: 'Cannot say "Likely stale" of a run that is fresh',
      said: 'Likely stale',
      story: ACTIVE,
      on: '<p>Likely stale</p>',
    },
    also: ['surfaces-agree', 'untrusted-changes-nothing'],
    surfaces: EVERYWHERE,
  },
  {
    name: 'a stale run that the list alone calls "Overdue"',
    edits: [
      {
        file: LIST_PAGE,
        takes: 'judged.map((run) => linkedRunModel(run, contract))',
        gives:
          "judged.map((run) => linkedRunModel(run, contract)).map((run) => run.truth === 'likely_stale' ? { ...run, state: { ...run.state, label: 'Overdue' } } : run)",
      },
    ],
    command: STALE_RUNS,
    caught: {
      law: 'surfaces-agree',
      surface: 'list',
      message: /^Cannot leave out "Likely stale" where the (shell|detail) says it of the same run$/,
      said: 'Overdue',
      story: ACTIVE,
    },
    also: [],
    surfaces: ['list'],
  },
  {
    name: 'a reconciled run that the list alone shows as running',
    edits: [
      {
        file: LIST_PAGE,
        takes: 'judged.map((run) => linkedRunModel(run, contract))',
        gives:
          "judged.map((run) => linkedRunModel(run, contract)).map((run) => run.truth === 'reconciled' ? { ...run, state: contract.words.fresh.running } : run)",
      },
    ],
    command: ['fuzz', '--truth', 'reconciled', '--runs', '5', '--seed', '4'],
    caught: {
      law: 'reconciled-stays-reconciled',
      surface: 'list',
      message: 'Cannot leave out "reconciled" of a run that is reconciled',
      said: 'Running',
      story: /trusted evidence of reconciliation$/,
    },
    also: ['surfaces-agree'],
    surfaces: ['list'],
  },
  {
    name: 'a lifecycle banner below the diagnostics',
    edits: [
      {
        file: DETAIL,
        takes: '<div class="banner {{run.truth}}" data-lifecycle-banner>\n{{> state run}}\n</div>\n',
        gives: '',
      },
      {
        file: DETAIL,
        takes: '</section>\n',
        gives:
          '</section>\n<div class="banner {{run.truth}}" data-lifecycle-banner>\n{{> state run}}\n</div>\n',
      },
    ],
    command: STALE_RUNS,
    caught: {
      law: 'banner-before-diagnostics',
      surface: 'detail',
      message: 'Cannot put the lifecycle banner below the beginning of the diagnostics',
      said: 'Likely stale',
      story: ACTIVE,
    },
    also: [],
    surfaces: ['detail'],
  },
  {
    name: 'a calm title over a stale run',
    edits: [{ file: LIST_PAGE, takes: 'title: page.listTitle', gives: "title: 'No action needed.'" }],
    command: STALE_RUNS,
    caught: {
      law: 'no-page-calm-over-stale',
      surface: 'list',
      message: 'Cannot say "No action needed" on a page that shows a run past its lifecycle window',
      said: 'No action needed.',
      story: ACTIVE,
    },
    also: [],
    surfaces: ['list'],
  },
  {
    name: 'two rows for one run',
    edits: [
      {
        file: LIST,
        takes: '{{#each runs}}\n',
        gives: '{{#each runs}}\n<tr data-run-id="{{id}}"><td>{{name}}</td></tr>\n',
      },
    ],
    command: STALE_RUNS,
    caught: {
      law: 'one-summary-per-run',
      surface: 'list',
      message: 'Cannot show one run 2 times on one page',
      said: 'Inventory sync',
      story: ACTIVE,
    },
    also: [],
    surfaces: ['list'],
  },
  {
    name: 'every row linked to the first run',
    edits: [
      {
        file: LIST_PAGE,
        takes: 'judged.map((run) => linkedRunModel(run, contract))',
        gives:
          'judged.map((run) => ({ ...linkedRunModel(run, contract), link: linkedRunModel(judged[0], contract).link }))',
      },
    ],
    command: STALE_RUNS,
    caught: {
      law: 'one-canonical-link',
      surface: 'list',
      message: /^Cannot link 0 times to "\/admin\/workspaces\/w1\/operations\/r\d+": once is right$/,
      said: 'View operation -> /admin/workspaces/w1/operations/r',
      story: ACTIVE,
    },
    also: [],
    surfaces: ['list'],
  },
  {
    name: 'a form that cancels the run',
    edits: [
      {
        file: DETAIL,
        takes: '<h1>{{run.name}}</h1>',
        gives: '<h1>{{run.name}}</h1>\n<form method="post"><button>Cancel</button></form>',
      },
    ],
    command: STALE_RUNS,
    caught: {
      law: 'no-destructive-action',
      surface: 'detail',
      message: /^Cannot offer "Cancel" \(.*, post\)$/,
      said: 'Cancel',
    },
    also: [],
    surfaces: ['detail'],
  },
  {
    name: 'a truth that the markup declares wrongly',
    edits: [{ file: LIST, takes: 'data-truth="{{truth}}"', gives: 'data-truth="fresh"' }],
    command: STALE_RUNS,
    caught: {
      law: 'declared-truth-holds',
      surface: 'list',
      message: 'Cannot declare "fresh" for a run that is likely_stale',
      said: 'fresh',
      story: ACTIVE,
    },
    also: [],
    surfaces: ['list'],
  },
];
