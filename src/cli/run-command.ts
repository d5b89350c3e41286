import { statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Surface, Truth } from '../contract/vocabulary.js';
import type { Project } from '../harness/project.js';
import { openProject } from '../harness/project.js';
import type { RunOptions } from '../harness/run-options.js';
import { UsageError } from '../lang/usage-error.js';
import type { Shard } from '../verdict/event.js';
import { exitCode } from '../verdict/exit-code.js';
import type { Outcome } from '../verdict/outcome.js';
import { interruptSignal } from './interrupt.js';
import { catchStray, end } from './own-process.js';
import { writeReports } from './output.js';
import type { ReporterFlag } from './parse-flags.js';
import { ProgressLine } from './progress.js';
import { threadModule } from './thread-module.js';
import { packageVersion } from '../harness/package-version.js';

const COULD_NOT_RUN = 2;
/** The module that tries cases in a thread of its own. */
const CASE_WORKER = threadModule('case-worker');

/** The flags that all commands share, as parsed. */
export interface CommonFlags {
  readonly cwd?: string;
  readonly config?: string;
  readonly seed?: number;
  readonly surface?: readonly Surface[];
  readonly truth?: readonly Truth[];
  readonly reporter?: readonly ReporterFlag[];
  readonly quiet?: boolean;
  readonly workers?: number;
  readonly shard?: Shard;
  readonly color: boolean;
}

/** The folder in which a command works (absolute), and the project there. */
export async function projectFor(flags: CommonFlags): Promise<{ cwd: string; project: Project }> {
  const cwd = folderFor(flags);
  return { cwd, project: await openProject(cwd, flags.config) };
}

/** The folder to work in (absolute). One that is not there is a usage error. */
export function folderFor({ cwd = '.' }: CommonFlags): string {
  const folder = resolve(cwd);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return folder;
  throw new UsageError(`Cannot work in "${cwd}": there is no such folder`);
}

/** Set for a process whose output another one of ours passes on to a terminal. */
export const ON_TERMINAL = 'QUEUE_TRUTH_ON_TERMINAL';

/** Whether standard output is a terminal that takes colours, or ends on one. */
export function wantsColour({ color }: CommonFlags): boolean {
  const { NO_COLOR, [ON_TERMINAL]: passedOn } = process.env;
  return color && NO_COLOR === undefined && (process.stdout.isTTY || passedOn !== undefined);
}

/** The options of a run as the flags say them, and what to do when it is over. */
export function openRunOptions(
  command: string,
  flags: CommonFlags,
): { options: RunOptions; done: () => void } {
  const progress = new ProgressLine(flags.quiet === true);
  const cwd = resolve(flags.cwd ?? '.');
  const config = flags.config === undefined ? undefined : relative(process.cwd(), resolve(cwd, flags.config));
  const options: RunOptions = {
    command,
    argv: process.argv.slice(2),
    version: packageVersion(),
    seed: flags.seed,
    surfaces: flags.surface ?? [],
    truths: flags.truth ?? [],
    ...(flags.shard === undefined ? {} : { shard: flags.shard }),
    ...(CASE_WORKER === undefined ? {} : { caseWorker: CASE_WORKER }),
    ...(flags.workers === undefined ? {} : { workers: flags.workers }),
    replayFlags: config === undefined ? '' : ` --config ${shellWord(config)}`,
    signal: interruptSignal(),
    onEvent: () => {
      progress.clear();
    },
    onProgress: (at) => {
      progress.show(at);
    },
    onStuck: (message) => {
      progress.clear();
      console.error(message);
      end(COULD_NOT_RUN);
    },
    catchStray,
  };
  const done = () => {
    progress.clear();
  };
  return { options, done };
}

/**
 * Opens the project, lets `body` make a run of it, writes the reports, and gives the exit code. The reports are
 * written when the run was interrupted as well.
 */
export async function runCommand(
  command: string,
  flags: CommonFlags,
  body: (project: Project, options: RunOptions) => Promise<Outcome>,
): Promise<number> {
  const { cwd, project } = await projectFor(flags);
  const { options, done } = openRunOptions(command, flags);
  const outcome = await body(project, options).finally(done);
  await writeReports(outcome, {
    reporters: flags.reporter ?? [],
    quiet: flags.quiet === true,
    colour: wantsColour(flags),
    cwd,
    cases: project,
  });
  return exitCode(outcome.verdict);
}

/** `word` as a shell reads it back. */
function shellWord(word: string): string {
  return /^[\w./@:+-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
