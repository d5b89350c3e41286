import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A linter with the same job. */
export interface Contender {
  readonly name: string;
  /** Done before every measurement, and not measured. */
  readonly prepare?: (folder: string) => void;
  readonly command: (folder: string, at: { packageFolder: string; scratch: string }) => readonly string[];
  /** Exit codes that mean that it has done its work. */
  readonly accepts: readonly number[];
}

/** The phrases of the embedded contract that every contender looks for, as a regular expression without flags. */
const PHRASES =
  '[Ww]aiting (for|on) (a |an |the )?(available )?(queue )?worker|[Nn]o action (is )?needed|[Ll]ikely stale|[Pp]ast (its|the) (lifecycle )?window|[Pp]rogress details pending|[Rr]eview worker health';

/** In the order in which they take their turns. */
export const CONTENDERS: readonly Contender[] = [
  {
    name: 'queue-truth, cold',
    prepare: dropState,
    command: (_folder, at) => ownCommand(at.packageFolder),
    accepts: [0, 1, 3],
  },
  {
    name: 'queue-truth, warm',
    command: (_folder, at) => ownCommand(at.packageFolder),
    accepts: [0, 1, 3],
  },
  { name: 'ESLint, no-restricted-syntax', command: eslintCommand, accepts: [0, 1] },
  { name: 'ast-grep', command: astGrepCommand, accepts: [0, 1] },
  {
    name: 'ripgrep',
    command: () => ['rg', '--no-ignore', '-g', '*.{ts,tsx}', '-g', '!node_modules', PHRASES],
    accepts: [0, 1],
  },
];

function ownCommand(packageFolder: string): readonly string[] {
  return [process.execPath, join(packageFolder, 'dist/src/cli/main.js'), 'lint', '--quiet'];
}

function dropState(folder: string): void {
  rmSync(join(folder, '.queue-truth'), { recursive: true, force: true });
}

function eslintCommand(
  _folder: string,
  { packageFolder, scratch }: { packageFolder: string; scratch: string },
) {
  const config = join(scratch, 'eslint.config.mjs');
  const parser = join(packageFolder, 'node_modules/typescript-eslint/dist/index.js');
  const selectors = [
    `Literal[value=/${PHRASES}/]`,
    `TemplateElement[value.raw=/${PHRASES}/]`,
    `JSXText[value=/${PHRASES}/]`,
  ];
  writeFileSync(
    config,
    `import tseslint from ${JSON.stringify(parser)};
export default [{
  files: ['**/*.{ts,tsx}'],
  languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
  linterOptions: { reportUnusedDisableDirectives: 'off' },
  rules: { 'no-restricted-syntax': ['error', ${selectors.map((selector) => JSON.stringify({ selector, message: 'copy' })).join(', ')}] },
}];
`,
  );
  const eslint = join(packageFolder, 'node_modules/eslint/bin/eslint.js');
  return [process.execPath, eslint, '--no-inline-config', '--no-warn-ignored', '--config', config, '.'];
}

function astGrepCommand(_folder: string, { scratch }: { scratch: string }) {
  const file = join(scratch, 'ast-grep.yml');
  const rule = (language: string, kind: string) =>
    `id: copy-${language}-${kind}\nlanguage: ${language}\nmessage: copy\nseverity: warning\nrule:\n  kind: ${kind}\n  regex: ${JSON.stringify(PHRASES)}\n`;
  const rules = [
    rule('TypeScript', 'string'),
    rule('TypeScript', 'template_string'),
    rule('Tsx', 'string'),
    rule('Tsx', 'template_string'),
    rule('Tsx', 'jsx_text'),
  ];
  writeFileSync(file, rules.join('---\n'));
  return [
    'ast-grep',
    'scan',
    '--rule',
    file,
    '--no-ignore',
    'vcs',
    '--globs',
    '!**/node_modules',
    '--report-style',
    'short',
    '.',
  ];
}
