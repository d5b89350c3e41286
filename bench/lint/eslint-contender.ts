import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { type Contender, type Lists, outputOf, versionOf } from './contender.js';
import { eslintRules } from './eslint-rules.js';
import type { Searched } from './searched.js';

const REPORT = z.array(
  z.object({
    filePath: z.string(),
    messages: z.array(z.object({ ruleId: z.string().nullable(), message: z.string() })),
  }),
);

/** ESLint with typescript-eslint's parser and nothing but `no-restricted-syntax`. */
export function eslintContender(lists: Lists, searched: Searched): Contender {
  const config = join(lists.scratch, 'eslint.config.mjs');
  const rules = eslintRules(searched);
  writeFileSync(config, configText(lists, rules));
  const eslint = [process.execPath, join(lists.packageFolder, 'node_modules/eslint/bin/eslint.js')];
  const lint = [...eslint, '--no-inline-config', '--no-warn-ignored', '--config', config, '.'];
  const accepts = [0, 1];
  return {
    name: 'ESLint, no-restricted-syntax',
    version: versionOf(eslint) ?? '',
    finds: rules.flatMap(({ finds }) => finds),
    command: lint,
    accepts,
    survey: (folder) => {
      const { stdout } = outputOf([...lint, '--format', 'json'], { folder, accepts });
      const files = REPORT.parse(JSON.parse(stdout));
      const findings = files.flatMap(({ filePath, messages }) =>
        messages
          .filter(({ ruleId }) => ruleId !== null)
          .map(({ message }) => ({ file: relative(folder, filePath), rule: message })),
      );
      return { files: files.length, findings };
    },
  };
}

function configText(
  { packageFolder, include, exclude }: Lists,
  rules: ReturnType<typeof eslintRules>,
): string {
  const parser = join(packageFolder, 'node_modules/typescript-eslint/dist/index.js');
  const restricted = rules.map(({ breaks, selector }) => ({ selector, message: breaks }));
  return `import tseslint from ${JSON.stringify(parser)};
export default [
  { ignores: ${JSON.stringify(['**/*.{js,mjs,cjs,jsx}', ...exclude])} },
  {
    files: [${JSON.stringify(include)}],
    languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    rules: { 'no-restricted-syntax': ['error', ...${JSON.stringify(restricted)}] },
  },
];
`;
}
