import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** The folder of this package, absolute. */
export const packageFolder = fileURLToPath(new URL('../../', import.meta.url));

/** How a run of the command line ended, and what it printed. `code` is null where a signal or the timeout ended it. */
export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and how the command line runs. */
export interface CliOptions {
  /** The working folder; else the package folder. */
  readonly cwd?: string;
  /** Laid over this process's variables, from which `CI` is left out; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The built entry point; else that of this package. */
  readonly main?: string;
  /** Milliseconds until it is killed; else 60,000. */
  readonly timeout?: number;
}

/** Runs the built command line as a process of its own, with no standard input. Rejects where it cannot be started. */
export async function queueTruth(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const { cwd = packageFolder, main = `${packageFolder}dist/src/cli/main.js`, timeout = 60_000 } = options;
  const child = spawn(process.execPath, [main, ...args], {
    cwd,
    env: { ...process.env, CI: undefined, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout,
    killSignal: 'SIGKILL',
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [code, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, stdout, stderr };
}
