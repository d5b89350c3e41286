/** A file planted in a copy of `src` and `rules`, and the rules that have to fire for it: those and no others. */
export interface Plant {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly fires: readonly string[];
}

const importOf = (specifier: string): string =>
  `import * as planted from '${specifier}';\nexport { planted };\n`;
const nothing = 'export const planted = true;\n';

/** Every room of `src` but `cli`, which no other may import. */
export const ROOM_NAMES = [
  'lang',
  'contract',
  'operation',
  'truth',
  'presenter',
  'surface',
  'arbitrary',
  'oracle',
  'reading',
  'invariant',
  'protocol',
  'testee',
  'static',
  'snapshot',
  'fault',
  'verdict',
  'report',
  'harness',
  'eslint',
  'vitest',
  'preview',
] as const;

/** What every other plant imports: one file in each room that imports nothing. */
const TARGETS: readonly Plant[] = [...ROOM_NAMES, 'cli'].map((room) => ({
  name: `a file of ${room} that imports nothing`,
  file: `src/${room}/planted-target.ts`,
  text: nothing,
  fires: [],
}));

const EVERY_ROOM: readonly Plant[] = ROOM_NAMES.flatMap((room) => [
  {
    name: `${room} imports cli`,
    file: `src/${room}/planted-cli.ts`,
    text: importOf('../cli/planted-target.js'),
    fires: [`${room}-imports`],
  },
  {
    name: `${room} imports commander`,
    file: `src/${room}/planted-commander.ts`,
    text: importOf('commander'),
    fires: [`${room}-packages`],
  },
]);

const PURE_ROOMS = ROOM_NAMES.filter(
  (room) => !['testee', 'static', 'snapshot', 'harness', 'eslint', 'vitest', 'preview'].includes(room),
);
const PURE: readonly Plant[] = PURE_ROOMS.map((room) => ({
  name: `${room} imports node:fs`,
  file: `src/${room}/planted-fs.ts`,
  text: importOf('node:fs'),
  fires: ['no-node-in-pure-rooms'],
}));

const HARD_BORDERS: readonly Plant[] = (
  [
    ['reading', 'presenter', 'checker-shares-nothing'],
    ['reading', 'truth', 'checker-shares-nothing'],
    ['reading', 'surface', 'checker-shares-nothing'],
    ['invariant', 'truth', 'checker-shares-nothing'],
    ['invariant', 'presenter', 'checker-shares-nothing'],
    ['invariant', 'surface', 'checker-shares-nothing'],
    ['oracle', 'truth', 'checker-shares-nothing'],
    ['oracle', 'presenter', 'checker-shares-nothing'],
    ['oracle', 'surface', 'checker-shares-nothing'],
    ['arbitrary', 'truth', 'generator-shares-nothing'],
  ] as const
).map(([from, to, rule]) => ({
  name: `${from} imports ${to}`,
  file: `src/${from}/planted-border-${to}.ts`,
  text: importOf(`../${to}/planted-target.js`),
  fires: [rule],
}));

const OTHERS: readonly Plant[] = [
  {
    name: 'contract imports truth, for two to go through',
    file: 'src/contract/planted-bridge.ts',
    text: importOf('../truth/planted-target.js'),
    fires: ['contract-imports'],
  },
  {
    name: 'reading reaches truth through contract',
    file: 'src/reading/planted-through.ts',
    text: importOf('../contract/planted-bridge.js'),
    fires: ['checker-shares-nothing'],
  },
  {
    name: 'arbitrary reaches truth through contract',
    file: 'src/arbitrary/planted-through.ts',
    text: importOf('../contract/planted-bridge.js'),
    fires: ['generator-shares-nothing'],
  },
  {
    name: 'reading imports a type of presenter',
    file: 'src/reading/planted-type.ts',
    text: "import type { planted } from '../presenter/planted-target.js';\nexport type Planted = typeof planted;\n",
    fires: ['checker-shares-nothing'],
  },
  {
    name: 'a pure room imports a type of Node',
    file: 'src/report/planted-type.ts',
    text: "import type { Stats } from 'node:fs';\nexport type Planted = Stats;\n",
    fires: ['no-node-in-pure-rooms'],
  },
  {
    name: 'one half of a circle',
    file: 'src/report/planted-circle-one.ts',
    text: importOf('./planted-circle-two.js'),
    fires: ['no-circles'],
  },
  {
    name: 'the other half, since a circle is told once',
    file: 'src/report/planted-circle-two.ts',
    text: importOf('./planted-circle-one.js'),
    fires: [],
  },
  {
    name: 'a testee that is not ours imports truth',
    file: 'src/testee/planted-foreign.ts',
    text: importOf('../truth/planted-target.js'),
    fires: ['only-reference-testees-import-the-checked-side'],
  },
  {
    name: 'a reference testee imports truth',
    file: 'src/testee/reference-planted.ts',
    text: importOf('../truth/planted-target.js'),
    fires: [],
  },
  {
    name: 'contract imports recheck at once',
    file: 'src/contract/planted-recheck-at-once.ts',
    text: importOf('recheck'),
    fires: ['load-recheck-lazily'],
  },
  {
    name: 'contract imports recheck when asked',
    file: 'src/contract/planted-recheck-lazily.ts',
    text: "export const planted = () => import('recheck');\n",
    fires: [],
  },
  {
    name: 'harness imports the authority at once',
    file: 'src/harness/planted-authority-at-once.ts',
    text: importOf('../reading/authority.js'),
    fires: ['load-jsdom-lazily'],
  },
  {
    name: 'harness imports the authority when asked',
    file: 'src/harness/planted-authority-lazily.ts',
    text: "export const planted = () => import('../reading/authority.js');\n",
    fires: [],
  },
  {
    name: 'cli imports truth',
    file: 'src/cli/planted-truth.ts',
    text: importOf('../truth/planted-target.js'),
    fires: ['cli-imports'],
  },
  { name: 'cli imports zod', file: 'src/cli/planted-zod.ts', text: importOf('zod'), fires: ['cli-packages'] },
  { name: 'the barrel that a room imports', file: 'src/index.ts', text: nothing, fires: [] },
  {
    name: 'a room imports the barrel',
    file: 'src/harness/planted-barrel.ts',
    text: importOf('../index.js'),
    fires: ['no-import-of-the-barrel'],
  },
  {
    name: 'a room imports a barrel of its own',
    file: 'src/harness/planted-inner-barrel.ts',
    text: importOf('./planted/index.js'),
    fires: ['no-inner-barrels'],
  },
  {
    name: 'the inner barrel itself',
    file: 'src/harness/planted/index.ts',
    text: nothing,
    fires: [],
  },
  {
    name: 'a folder that is no room',
    file: 'src/utils/planted.ts',
    text: importOf('../lang/planted-target.js'),
    fires: ['no-unknown-room'],
  },
  {
    name: 'src imports a test',
    file: 'src/cli/planted-test.ts',
    text: importOf('../../test/planted-target.js'),
    fires: ['no-way-out-of-src'],
  },
  { name: 'the test that src imports', file: 'test/planted-target.ts', text: nothing, fires: [] },
  {
    name: 'cli imports a rule',
    file: 'src/cli/planted-rule.ts',
    text: importOf('../../rules/planted-target.js'),
    fires: [],
  },
  {
    name: 'eslint imports a rule',
    file: 'src/eslint/planted-rule.ts',
    text: importOf('../../rules/planted-target.js'),
    fires: [],
  },
  {
    name: 'vitest imports a rule',
    file: 'src/vitest/planted-rule.ts',
    text: importOf('../../rules/planted-target.js'),
    fires: [],
  },
  {
    name: 'static imports a rule',
    file: 'src/static/planted-rule.ts',
    text: importOf('../../rules/planted-target.js'),
    fires: ['only-entries-import-rules'],
  },
  { name: 'the rule that src imports', file: 'rules/planted-target.ts', text: nothing, fires: [] },
  {
    name: 'a rule imports static',
    file: 'rules/planted-static.ts',
    text: importOf('../src/static/planted-target.js'),
    fires: [],
  },
  {
    name: 'a rule imports truth',
    file: 'rules/planted-truth.ts',
    text: importOf('../src/truth/planted-target.js'),
    fires: ['rules-imports'],
  },
  {
    name: 'a rule imports yaml',
    file: 'rules/planted-yaml.ts',
    text: importOf('yaml'),
    fires: ['rules-packages'],
  },
  {
    name: 'a rule imports node:fs',
    file: 'rules/planted-fs.ts',
    text: importOf('node:fs'),
    fires: ['no-node-in-pure-rooms'],
  },
  {
    name: 'harness imports a package for development',
    file: 'src/harness/planted-dev.ts',
    text: importOf('axe-core'),
    fires: ['harness-packages', 'no-dev-packages'],
  },
  {
    name: 'an import that leads nowhere',
    file: 'src/lang/planted-nowhere.ts',
    text: importOf('./planted-nowhere-at-all.js'),
    fires: ['no-unresolved-import'],
  },
];

/** Every planted import: at least one for each rule. */
export const PLANTS: readonly Plant[] = [...TARGETS, ...EVERY_ROOM, ...PURE, ...HARD_BORDERS, ...OTHERS];
