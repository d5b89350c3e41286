import { mkdir, readFile, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { aProject } from '../command-line/a-project.js';
import { packageFolder, queueTruth } from '../run-cli.js';

/** One test as Vitest reports it. */
export interface TestResult {
  /** The file, without its folder. */
  readonly file: string;
  /** The names of its groups and its own, joined by " > ". */
  readonly name: string;
  readonly status: 'passed' | 'failed' | 'skipped';
  readonly failure: string;
}

/** How a run of Vitest ended. */
export interface VitestResult {
  readonly code: number | null;
  readonly tests: readonly TestResult[];
  /** What it printed. */
  readonly said: string;
}

interface JsonReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: TestResult['status'];
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

const VITEST = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

/** A new project of these files that has this package and Vitest; it is the caller's to remove. */
export async function aVitestProject(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await aProject({ 'package.json': '{ "type": "module" }', ...files });
  await mkdir(join(folder, 'node_modules'));
  await symlink(packageFolder, join(folder, 'node_modules/queue-truth'));
  await symlink(dirname(VITEST), join(folder, 'node_modules/vitest'));
  return folder;
}

/** Runs the tests in `folder`, or those of one file, as a process of its own. */
export async function vitestIn(
  folder: string,
  { file, env = {} }: { readonly file?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<VitestResult> {
  const report = join(folder, 'report.json');
  await rm(report, { force: true });
  const args = ['run', '--reporter=json', '--reporter=verbose', `--outputFile.json=${report}`];
  const { code, stdout, stderr } = await queueTruth([...args, ...(file === undefined ? [] : [file])], {
    cwd: folder,
    env: { VITEST: undefined, ...env },
    main: VITEST,
    timeout: 120_000,
  });
  const { testResults } = JSON.parse(await readFile(report, 'utf8')) as JsonReport;
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ ancestorTitles, title, status, failureMessages }) => ({
      file: basename(name),
      name: [...ancestorTitles, title].join(' > '),
      status,
      failure: failureMessages.join('\n'),
    })),
  );
  return { code, tests, said: stdout + stderr };
}
