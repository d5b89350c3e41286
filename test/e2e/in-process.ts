import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loneFlag } from '../../src/cli/parse-flags.js';
import type * as Program from '../../src/cli/program.js';
import type { CliResult } from './run-cli.js';
import { packageFolder } from './run-cli.js';

// Node loads what is built, past Vitest: packages are shared by all copies of ours, and each copy is its own.
const load = createRequire(import.meta.url);

/** Where a command line runs that is no process of its own, and of which built package. */
export interface InProcessOptions {
  /** The working folder. */
  readonly cwd: string;
  /** The folder of a built package; else this one. */
  readonly built?: string;
}

/**
 * Runs a command of the built package that takes reporters, in this process: some two seconds less than in one of its own.
 * Standard output is what the one reporter says; an error that has no report is the text on standard error, with code 2.
 */
export async function inProcess(
  args: readonly string[],
  { cwd, built = packageFolder }: InProcessOptions,
): Promise<CliResult> {
  const { program } = load(join(built, 'dist/src/cli/program.js')) as typeof Program;
  const folder = await mkdtemp(join(tmpdir(), 'queue-truth-said-'));
  const file = join(folder, 'said');
  let code = 2;
  let stderr = '';
  try {
    const root = program((given) => {
      code = given;
    });
    await root.parseAsync([...withFile(args, file).map(loneFlag), '--cwd', cwd], { from: 'user' });
  } catch (cause) {
    if (!(cause instanceof Error) || cause.name !== 'UsageError') throw cause;
    stderr = `${cause.message}\n`;
  }
  const stdout = await readFile(file, 'utf8').catch(() => '');
  await rm(folder, { recursive: true });
  return { code, stdout, stderr };
}

function withFile(args: readonly string[], file: string): readonly string[] {
  const at = args.indexOf('--reporter');
  if (at === -1) return [...args, '--reporter', `text=${file}`];
  return args.map((word, index) => (index === at + 1 ? `${word}=${file}` : word));
}
