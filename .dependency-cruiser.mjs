/**
 * Who may import whom. The table is the architecture; the rules below are made from it.
 *
 * `imports`: the rooms beside its own that a room may import. `packages`: the npm packages that it may import, types
 * included. `node`: whether it may import modules of Node. `says`: why, as it is printed with a violation.
 *
 * Source: CONTRIBUTING.md, "Where a line goes"; specs/adr/0006-layers-as-rules.md.
 *
 * @type {Record<string, { imports: string[], packages: string[], node?: true, says: string }>}
 */
const ROOMS = {
  lang: { imports: [], packages: ['leven'], says: 'lang is what TypeScript lacks, and knows no other room' },
  contract: {
    imports: ['lang'],
    packages: ['zod', 'yaml', 'recheck'],
    says: 'contract is the one thing that both sides read, so it knows neither side',
  },
  operation: {
    imports: ['contract', 'lang'],
    packages: ['zod'],
    says: 'operation describes runs and worlds and judges nothing',
  },
  truth: {
    imports: ['operation', 'contract', 'lang'],
    packages: [],
    says: 'truth says what is true of a run, not how to word it',
  },
  presenter: {
    imports: ['truth', 'operation', 'contract', 'lang'],
    packages: [],
    says: 'presenter words a truth and knows no markup',
  },
  surface: {
    imports: ['presenter', 'lang'],
    packages: ['handlebars'],
    says: 'surface marks up a page model that is ready to print, and decides nothing',
  },
  arbitrary: {
    imports: ['operation', 'contract', 'lang'],
    packages: ['fast-check'],
    says: 'arbitrary builds labelled cases from the contract alone',
  },
  oracle: {
    imports: ['operation', 'contract', 'lang'],
    packages: [],
    says: 'oracle labels runs that others made, from the contract alone',
  },
  reading: {
    imports: ['contract', 'lang'],
    packages: ['jsdom', 'parse5', '@testing-library/dom', 'dom-accessibility-api'],
    says: 'reading knows a page and the contract, never the run behind the page',
  },
  invariant: {
    imports: ['reading', 'operation', 'contract', 'lang'],
    packages: [],
    says: 'invariant judges what was read against the labels of a case',
  },
  protocol: {
    imports: ['operation', 'contract', 'lang'],
    packages: ['zod'],
    says: 'protocol is messages and framing; whoever moves the bytes is in testee',
  },
  testee: {
    imports: ['protocol', 'operation', 'contract', 'lang', 'truth', 'presenter', 'surface'],
    packages: ['handlebars', 'jiti', 'playwright-core'],
    node: true,
    says: 'testee answers render requests and judges no answer',
  },
  static: {
    imports: ['contract', 'lang'],
    packages: ['ts-morph', 'handlebars', 'htmlparser2', 'tinyglobby', '@eslint-community/regexpp', 'zod'],
    node: true,
    says: 'static reads source text and never a page',
  },
  snapshot: {
    imports: ['testee', 'protocol', 'invariant', 'reading', 'arbitrary', 'operation', 'contract', 'lang'],
    packages: ['js-beautify', 'diff'],
    node: true,
    says: 'snapshot compares the pages that a testee gave with the accepted ones',
  },
  fault: {
    imports: [
      'snapshot',
      'static',
      'testee',
      'protocol',
      'invariant',
      'reading',
      'arbitrary',
      'surface',
      'presenter',
      'truth',
      'operation',
      'contract',
      'lang',
    ],
    packages: [],
    says: 'fault plants lies in anything before the verdict',
  },
  verdict: {
    imports: ['invariant', 'protocol', 'operation', 'contract', 'lang'],
    packages: ['zod'],
    says: 'verdict weighs findings, faults and evidence, and does not look for them',
  },
  report: {
    imports: ['verdict', 'contract', 'lang'],
    packages: ['zod', 'fast-xml-builder', 'sarif'],
    says: 'report turns a log into text and asks nothing else',
  },
  harness: {
    imports: [
      'report',
      'verdict',
      'fault',
      'snapshot',
      'static',
      'testee',
      'protocol',
      'invariant',
      'reading',
      'oracle',
      'arbitrary',
      'surface',
      'presenter',
      'truth',
      'operation',
      'contract',
      'lang',
    ],
    packages: ['chokidar', 'fast-check', 'jiti', 'picomatch', 'tinypool', 'ts-morph', 'zod'],
    node: true,
    says: 'harness composes every room but the command line',
  },
  eslint: {
    imports: ['harness', 'static', 'contract', 'lang'],
    packages: [],
    node: true,
    says: 'eslint shows the rules on source in editors, and judges nothing itself',
  },
  vitest: {
    imports: ['harness', 'report', 'verdict', 'operation', 'contract', 'lang'],
    packages: ['vitest'],
    node: true,
    says: 'vitest shows a check as tests, and judges nothing itself',
  },
  preview: {
    imports: ['harness', 'report', 'arbitrary', 'contract', 'lang'],
    packages: [],
    node: true,
    says: 'preview shows what the harness renders and judges, and does neither itself',
  },
  cli: {
    imports: ['preview', 'harness', 'report', 'verdict', 'contract', 'lang'],
    packages: ['commander', 'picocolors', 'tinypool'],
    node: true,
    says: 'cli turns arguments into options and results into output, and composes nothing itself',
  },
};

const CHECKED_SIDE = ['truth', 'presenter', 'surface'];

/** Borders that hold over any number of imports, each with the rooms that the allow lists then leave to it. */
const HARD_BORDERS = [
  {
    name: 'checker-shares-nothing',
    from: ['reading', 'invariant', 'oracle'],
    to: CHECKED_SIDE,
    comment:
      'A reader that uses the code which wrote the page agrees with its bugs: reading, invariant and oracle never reach ' +
      'truth, presenter or surface, however many imports lie between (specs/adr/0001)',
  },
  {
    name: 'generator-shares-nothing',
    from: ['arbitrary'],
    to: ['truth'],
    comment:
      'A case is labelled because it was built so. If arbitrary reached truth, the engine would be tested with its own ' +
      'answers (specs/adr/0001)',
  },
];

const inRooms = (rooms) => `^src/(${rooms.join('|')})/`;
const packagePaths = (packages) => `(^|/)node_modules/(@types/)?(${packages.join('|')})/`;

const importRules = Object.entries(ROOMS).map(([room, { imports, says }]) => {
  const leftToBorders = HARD_BORDERS.filter(({ from }) => from.includes(room)).flatMap(({ to }) => to);
  return {
    name: `${room}-imports`,
    severity: 'error',
    comment: `${says}; it may import ${imports.length === 0 ? 'no other room' : imports.join(', ')}`,
    from: { path: inRooms([room]) },
    to: { path: '^src/.+/', pathNot: inRooms([room, ...imports, ...leftToBorders]) },
  };
});

const packageRules = Object.entries(ROOMS).map(([room, { packages, says }]) => ({
  name: `${room}-packages`,
  severity: 'error',
  comment: `${says}; of npm it may import ${packages.length === 0 ? 'nothing' : packages.join(', ')}`,
  from: { path: inRooms([room]) },
  to: {
    path: '(^|/)node_modules/',
    ...(packages.length === 0 ? {} : { pathNot: packagePaths(packages) }),
  },
}));

const borderRules = HARD_BORDERS.map(({ name, from, to, comment }) => ({
  name,
  severity: 'error',
  comment,
  from: { path: inRooms(from) },
  to: { path: inRooms(to), reachable: true },
}));

const pureRooms = Object.keys(ROOMS).filter((room) => ROOMS[room].node !== true);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...importRules,
    ...packageRules,
    ...borderRules,
    {
      name: 'no-node-in-pure-rooms',
      severity: 'error',
      comment:
        'Pure rooms take the time, seeds, paths and file texts as arguments, so that a case can be judged again anywhere',
      from: { path: `${inRooms(pureRooms)}|^rules/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-reference-testees-import-the-checked-side',
      severity: 'error',
      comment:
        'Only the testees that render with our own presenter may import it; to the others the checked side is foreign',
      from: { path: inRooms(['testee']), pathNot: '^src/testee/(reference|handlebars)' },
      to: { path: inRooms(CHECKED_SIDE) },
    },
    {
      name: 'load-recheck-lazily',
      severity: 'error',
      comment:
        'recheck starts a program of its own; only who asks whether a pattern is safe should pay for it',
      from: { path: '^src/', pathNot: '\\.d\\.ts$' },
      to: { path: packagePaths(['recheck']), dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'load-jsdom-lazily',
      severity: 'error',
      comment:
        'jsdom takes longer to start than a small check: only who asks the authority, or quotes a page, should pay for it',
      from: { path: '^src/(?!reading/(authority|page-parser|excerpt)\\.ts$)' },
      to: {
        path: '^src/reading/(authority|page-parser|excerpt)\\.ts$',
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'A circle has no first file to read; types count, since a reader follows them too',
      from: { path: '^(src|rules)/' },
      to: { circular: true },
    },
    {
      name: 'no-import-of-the-barrel',
      severity: 'error',
      comment:
        'src/index.ts is for those outside; an import of it from inside ties every room to every other',
      from: { path: '^(src|rules)/' },
      to: { path: '^src/index\\.ts$' },
    },
    {
      name: 'no-inner-barrels',
      severity: 'error',
      comment: 'src/index.ts is the only barrel; import the file that says what you need',
      from: {},
      to: { path: '^(src/.+|rules)/index\\.ts$' },
    },
    {
      name: 'no-unknown-room',
      severity: 'error',
      comment: 'Every folder of src is a room of this table; a new one needs a decision record first',
      from: { path: '^src/.+/', pathNot: inRooms(Object.keys(ROOMS)) },
      to: {},
    },
    {
      name: 'no-way-out-of-src',
      severity: 'error',
      comment: 'What is published imports nothing that is not; those who register the rules import them',
      from: { path: '^src/' },
      to: {
        path: '^(?!src/)',
        pathNot: '(^|/)node_modules/|^rules/',
        dependencyTypesNot: ['core', 'unknown'],
      },
    },
    {
      name: 'only-entries-import-rules',
      severity: 'error',
      comment:
        'static is the engine and knows no rule; the command line, the ESLint plugin and the tests hand the rules to it',
      from: { path: '^src/', pathNot: inRooms(['cli', 'eslint', 'vitest']) },
      to: { path: '^rules/' },
    },
    {
      name: 'rules-imports',
      severity: 'error',
      comment: 'A rule speaks of source text through static, and of what it looks for through the contract',
      from: { path: '^rules/' },
      to: { path: '^src/', pathNot: inRooms(['static', 'contract', 'lang']) },
    },
    {
      name: 'rules-packages',
      severity: 'error',
      comment: 'A rule may use the syntax tree of ts-morph, and zod for its options, and nothing else of npm',
      from: { path: '^rules/' },
      to: { path: '(^|/)node_modules/', pathNot: packagePaths(['ts-morph', 'zod']) },
    },
    {
      name: 'no-dev-packages',
      severity: 'error',
      comment: 'What is published may need only packages that are installed with it',
      from: { path: '^(src|rules)/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        // What is the user's to install is installed here for our own tests.
        dependencyTypesNot: ['type-only', 'npm-peer'],
      },
    },
    {
      name: 'no-unresolved-import',
      severity: 'error',
      comment:
        'An import that leads nowhere escapes every other rule; playwright-core and Vitest alone are the user’s to install',
      from: { path: '^(src|rules)/' },
      to: { couldNotResolve: true, pathNot: '^(playwright-core|vitest)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.json', '.d.ts'],
    },
  },
};
