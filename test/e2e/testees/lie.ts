import type { LawId } from '../../../src/contract/checks.js';
import type { Surface } from '../../../src/contract/vocabulary.js';
import type { Edit } from '../planted/plant.js';

/** A lie in a copy of the PHP program, and how it has to be caught. */
export interface Lie {
  /** As the end of "catches ...". */
  readonly name: string;
  /** What becomes of the program; files are relative to its folder. */
  readonly edits: readonly [Edit, ...Edit[]];
  readonly command: readonly string[];
  /** The law that is meant, and the surfaces on which it finds the lie; a finding of it on any other is an accident. */
  readonly law: LawId;
  readonly on: readonly Surface[];
  /** Further laws that the same lie may break; any other one is an accident. */
  readonly also: readonly LawId[];
}

const SEED = ['--seed', '4'];
const STALE: Lie['command'] = ['fuzz', '--truth', 'likely_stale', '--runs', '6', ...SEED];
const FRESH: Lie['command'] = ['fuzz', '--truth', 'fresh', '--runs', '6', ...SEED];
const RECONCILED: Lie['command'] = ['fuzz', '--truth', 'reconciled', '--runs', '4', ...SEED];
const ANY: Lie['command'] = ['fuzz', '--runs', '10', ...SEED];
/** What breaks besides where a late run is taken for one in time. */
const TAKEN_FOR_FRESH: Lie['also'] = [
  'no-calm-for-stale',
  'no-live-progress-for-stale',
  'no-page-calm-over-stale',
  'declared-truth-holds',
];
const SHELL_AND_LIST: Lie['command'] = ['fuzz', '--surface', 'shell', 'list', '--runs', '6', ...SEED];
const EVERYWHERE: readonly Surface[] = ['shell', 'list', 'detail'];

/** Lies that a product could tell in any language. */
export const LIES: readonly Lie[] = [
  {
    name: 'calm copy on a stale run in the list alone',
    edits: [
      {
        file: 'views/list.php',
        takes: "view('partials/state', ['run' => $run])",
        gives:
          "view('partials/state', ['run' => $run['truth'] === 'likely_stale' ? ['guidance' => 'Waiting for worker.'] + $run : $run])",
      },
    ],
    command: STALE,
    law: 'no-calm-for-stale',
    on: ['list'],
    also: [],
  },
  {
    name: 'stale copy on a fresh run in the shell alone',
    edits: [
      {
        file: 'views/shell.php',
        takes: "view('partials/state', ['run' => $run])",
        gives:
          "view('partials/state', ['run' => $run['truth'] === 'fresh' ? ['notes' => ['Likely stale']] + $run : $run])",
      },
    ],
    command: FRESH,
    law: 'no-stale-for-fresh',
    on: ['shell'],
    also: ['surfaces-agree'],
  },
  {
    name: 'a window that is compared in minutes',
    edits: [
      {
        file: 'src/truth.php',
        takes: '$age > $window;',
        gives: 'intdiv($age, 60_000) > intdiv($window, 60_000);',
      },
    ],
    command: STALE,
    law: 'stale-is-said',
    on: EVERYWHERE,
    also: TAKEN_FOR_FRESH,
  },
  {
    name: 'time stamps that are read in local time',
    edits: [
      {
        file: 'src/truth.php',
        takes: '$moment = moment($stored);',
        gives: `date_default_timezone_set((string) getenv('TZ'));
        $isTime = moment($stored) !== null;
        $moment = $isTime ? 1000 * strtotime(substr($stored, 0, 19)) + (int) substr($stored, 20, 3) : null;`,
      },
    ],
    command: STALE,
    law: 'stale-is-said',
    on: EVERYWHERE,
    also: TAKEN_FOR_FRESH,
  },
  {
    name: 'a reconciled run that is shown as running',
    edits: [
      {
        file: 'src/presenter.php',
        takes: '$words = $contract->words($verdict->truth, wordsKey($run, $verdict));',
        gives: `$words = $verdict->truth === 'reconciled'
        ? $contract->words('fresh', 'running')
        : $contract->words($verdict->truth, wordsKey($run, $verdict));`,
      },
    ],
    command: RECONCILED,
    law: 'reconciled-stays-reconciled',
    on: ['list', 'detail'],
    also: [],
  },
  {
    name: "a hidden run's label in a title attribute",
    edits: [
      {
        file: 'src/pages.php',
        takes: "'fields' => $contract->fields(),",
        gives: `'fields' => $contract->fields(),
        'hidden' => implode(', ', array_diff(array_column($request->runs, 'label'), array_column($visible, 'label'))),`,
      },
      {
        file: 'views/list.php',
        takes: '<h1><?= e($title) ?></h1>',
        gives: '<h1 title="<?= e($hidden) ?>"><?= e($title) ?></h1>',
      },
    ],
    command: ANY,
    law: 'hidden-runs-leave-no-trace',
    on: ['list'],
    also: [],
  },
  {
    name: 'a 404 that tells hidden from missing',
    edits: [
      {
        file: 'src/pages.php',
        takes: 'return notFound($contract);',
        gives: `$isStored = in_array($request->run, array_column($request->runs, 'id'), true);
        $page = notFound($contract);
        $page['data']['body'] .= $isStored ? ' You have no access to this operation.' : '';
        return $page;`,
      },
    ],
    command: ANY,
    law: 'hidden-reads-as-missing',
    on: ['detail'],
    also: [],
  },
  {
    // A shell waits for the next request in the pipe, and each gets the other's answer: the same pair every time.
    name: 'answers that are swapped between two requests',
    edits: [
      {
        file: 'testee.php',
        takes: "send(['t' => 'result', 'id' => $message['id'], ...answer($message, $contract)]);",
        gives: `$waiting[] = $message;
                $coming = [STDIN];
                $none = null;
                $isHeld = count($waiting) < 2 && $message['surface'] === 'shell';
                if ($isHeld && stream_select($coming, $none, $none, 1) > 0) {
                    break;
                }
                foreach (array_reverse($waiting) as $at => $other) {
                    send(['t' => 'result', 'id' => $waiting[$at]['id'], ...answer($other, $contract)]);
                }
                $waiting = [];`,
      },
    ],
    command: SHELL_AND_LIST,
    law: 'one-summary-per-run',
    on: ['list'],
    also: [],
  },
];
