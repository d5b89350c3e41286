import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ESLint, type Linter } from 'eslint';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SourceProjectFolder } from '../lint/a-source-project.js';
import { FIX_BASE, FIX_CONFIG } from '../lint/fix-project.js';
import { PLANTED_LIES } from '../lint/planted-lies.js';
import { packageFolder } from '../run-cli.js';

const urlOf = (path: string) => pathToFileURL(join(packageFolder, path)).href;

const ESLINT_CONFIG = `import { parser } from '${urlOf('node_modules/typescript-eslint/dist/index.js')}';
import { queueTruth } from '${urlOf('dist/src/eslint/queue-truth.js')}';

export default [
  { files: ['**/*.{ts,tsx}'], languageOptions: { parser } },
  { files: ['**/*.{jsx,tsx}'], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
  await queueTruth({ cwd: import.meta.dirname }),
];
`;

/** The lies that stand in markup, SQL and Prisma, as they are told in TypeScript. */
const LIES = {
  ...PLANTED_LIES,
  'src/surface/status.tsx':
    'export const Status = ({ run }: { run: OperationRun }) => <td>{run.status}</td>;\n',
  'src/models/operation-run.ts':
    "export enum OperationRunStatus {\n  Queued = 'queued',\n  Running = 'running',\n  Completed = 'completed',\n  Stalled = 'stalled',\n}\n",
  'src/models/lost.ts': "export const statement = `ALTER TYPE operation_run_status ADD VALUE 'orphaned'`;\n",
};

let project: SourceProjectFolder;
beforeEach(() => {
  project = new SourceProjectFolder().write({ 'package.json': { type: 'module' } });
});
afterEach(() => {
  project.remove();
});

let runs = 0;

/** A config of its own for each run: the process that has loaded one keeps it. */
async function eslint(): Promise<
  readonly { readonly path: string; readonly messages: Linter.LintMessage[] }[]
> {
  const config = `eslint-${String((runs += 1))}.config.js`;
  project.write({ [config]: ESLINT_CONFIG });
  const results = await new ESLint({ cwd: project.folder, overrideConfigFile: config }).lintFiles(['src']);
  return results.map(({ filePath, messages }) => ({
    path: filePath.slice(project.folder.length + 1),
    messages,
  }));
}

/** As the report of `lint` names them. */
async function eslintPlaces(): Promise<readonly string[]> {
  const files = await eslint();
  return files
    .flatMap(({ path, messages }) =>
      messages.map(({ ruleId, line, column, message }) =>
        [ruleId?.replace('queue-truth/', '') ?? message, `${path}:${String(line)}:${String(column)}`].join(
          ' ',
        ),
      ),
    )
    .sort();
}

async function lintPlaces(): Promise<readonly string[]> {
  const { places } = await project.lint();
  return places.filter((place) => /\.[jt]sx?:/u.test(place)).sort();
}

describe('the plugin for ESLint', () => {
  it('finds what lint finds, by the same rule in the same place', async () => {
    project.write(LIES);
    const places = await eslintPlaces();
    expect(places).toEqual([
      'no-freshness-outside-engine src/late.ts:1:46',
      'no-new-persisted-status src/models/lost.ts:1:69',
      'no-new-persisted-status src/models/operation-run.ts:5:13',
      'no-optimistic-default src/label.ts:6:14',
      'no-raw-queue-copy src/surface/hint.tsx:1:26',
      'no-raw-status-text src/surface/status.tsx:1:64',
    ]);
    expect(await lintPlaces()).toEqual(places);
  });

  it('honours suppressions as lint does, and those of ESLint as ESLint does', async () => {
    const row = '<td>Waiting for worker.</td>';
    const jsx = (comment: string) => `export const Row = () => (\n  // ${comment}\n  ${row}\n);\n`;
    project.write({
      'queue-truth.config.json': { lint: { include: ['src/**/*'] } },
      'src/sound.jsx': jsx('queue-truth-disable-next-line no-raw-queue-copy -- the printer has no presenter'),
      'src/blanket.jsx': jsx('queue-truth-disable-next-line -- the printer has no presenter'),
      'src/unused.jsx':
        '// queue-truth-disable-next-line no-raw-queue-copy -- once it was needed\nexport const a = 1;\n',
      'src/bom.jsx': `\uFEFFexport const Row = () => ${row};\n`,
    });
    const places = await eslintPlaces();
    expect(places).toEqual([
      'no-raw-queue-copy src/blanket.jsx:3:7',
      'no-raw-queue-copy src/bom.jsx:1:30',
      'suppression src/blanket.jsx:2:3',
      'suppression src/unused.jsx:1:1',
    ]);
    expect(await lintPlaces()).toEqual(places);
    project.write({
      'src/blanket.jsx': jsx('eslint-disable-next-line queue-truth/no-raw-queue-copy'),
    });
    expect((await eslintPlaces()).filter((place) => place.includes('blanket'))).toEqual([]);
    expect(await lintPlaces()).toContain('no-raw-queue-copy src/blanket.jsx:3:7');
  });

  it('lets pass what the baseline knows, and fails on unresolved copy where the config says so', async () => {
    const lint = { include: ['src/**/*'] };
    project.write({
      'queue-truth.config.json': { lint },
      'src/row.jsx': 'export const Row = () => <td>Waiting for worker.</td>;\n',
      'src/words.ts': "import { put } from 'somewhere';\nput('Waiting for worker.');\n",
    });
    expect(await eslintPlaces()).toEqual(['no-raw-queue-copy src/row.jsx:1:30']);
    await project.lint('--baseline');
    expect(await eslintPlaces()).toEqual([]);
    project.write({ 'queue-truth.config.json': { lint: { ...lint, unresolved: 'fail' } } });
    const places = await eslintPlaces();
    expect(places).toEqual(['no-raw-queue-copy src/words.ts:2:5']);
    expect(await lintPlaces()).toEqual(places);
  });

  it('offers the edits of lint --fix, and makes none by itself', async () => {
    const before =
      "\uFEFFimport { h } from '../h.js';\r\nexport const Row = () => <td>Waiting for worker.</td>;\r\n";
    project.write({ ...FIX_BASE, 'src/ui/row.tsx': before });
    const [message] = (await eslint()).flatMap(({ messages }) => messages);
    expect(message?.fix).toBeUndefined();
    const fix = message?.suggestions?.[0]?.fix;
    const text = before.slice(1);
    const edited = text.slice(0, fix?.range[0]) + (fix?.text ?? '') + text.slice(fix?.range[1]);
    await project.lint('--fix');
    expect(project.read('src/ui/row.tsx')).toBe(`\uFEFF${edited}`);
    expect(edited).toContain("{sentence('calm-queue')}");
  });

  it('says what is wrong with a config that it cannot use', async () => {
    project.write({
      'queue-truth.config.json': { lint: { ...FIX_CONFIG.lint, includ: [] } },
      'src/row.jsx': 'export const a = 1;\n',
    });
    await expect(eslint()).rejects.toThrow(/Cannot use the config .*\n.*includ/u);
    project.write({ 'queue-truth.config.json': '{' });
    await expect(eslint()).rejects.toThrow(/Cannot read ".*queue-truth\.config\.json" as JSON/u);
  });
});
