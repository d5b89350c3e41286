import tseslint from 'typescript-eslint';

/** Source: the budgets in CONTRIBUTING.md, "How the code reads". */
const budgets = {
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 3],
  complexity: ['error', 10],
  'max-depth': ['error', 3],
  'no-empty': ['error', { allowEmptyCatch: false }],
  'no-console': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
  ],
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  // The one way to load CommonJS that does not read it twice.
  '@typescript-eslint/no-require-imports': ['error', { allowAsImport: true }],
  'no-restricted-syntax': [
    'error',
    { selector: 'ExportDefaultDeclaration', message: 'Name what is exported' },
    { selector: 'TSEnumDeclaration', message: 'Use a union of string literals' },
    {
      selector: 'CatchClause > BlockStatement[body.length=0]',
      message: 'Handle what is caught, or let it through',
    },
  ],
};

/** The rooms in which the same arguments give the same answer. Source: .dependency-cruiser.mjs. */
const pureRooms = [
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
  'fault',
  'verdict',
  'report',
].map((room) => `src/${room}/**/*.ts`);

const purity = {
  'no-restricted-globals': [
    'error',
    { name: 'process', message: 'Take what you need from the process as an argument' },
    { name: 'performance', message: 'Take the time as an argument' },
    { name: 'crypto', message: 'Take chance as an argument' },
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'Take the time as an argument' },
    { object: 'Math', property: 'random', message: 'Take a seed as an argument' },
  ],
  'no-restricted-syntax': [
    ...budgets['no-restricted-syntax'],
    {
      selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
      message: 'Take the time as an argument',
    },
  ],
};

export default tseslint.config(
  {
    ignores: [
      'dist',
      'coverage',
      '.queue-truth',
      'snapshots',
      'test/e2e/**/fixtures/**',
      'bench/**/*.mjs',
      'test/e2e/**/*.mjs',
      '**/queue-truth.config.js',
    ],
  },
  {
    files: ['src/**/*.ts', 'rules/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...budgets,
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  { files: pureRooms, rules: purity },
  {
    // Ambient modules describe what others export, in whatever form they do.
    files: ['src/**/*.d.ts'],
    rules: { 'no-restricted-syntax': 'off', '@typescript-eslint/consistent-type-imports': 'off' },
  },
  { files: ['src/cli/**', 'bench/**'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**', 'bench/**'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'error' },
  },
);
