import { spawnSync } from 'node:child_process';
import type { FormName } from './forms.js';

/** A linter with the same job, installed and told what to look for. */
export interface Contender {
  readonly name: string;
  readonly version: string;
  /** The forms that it claims to find. */
  readonly finds: readonly FormName[];
  /** Done before every measurement, and not measured. */
  readonly prepare?: (folder: string) => void;
  /** What is measured; started in the folder. */
  readonly command: readonly string[];
  /** Exit codes that mean that it has done its work. */
  readonly accepts: readonly number[];
  /** The same job, asked for what was read and found; not measured. */
  readonly survey: (folder: string) => Survey;
}

/** What a contender has read and found in a folder. */
export interface Survey {
  readonly files: number;
  readonly findings: readonly Found[];
}

/** One finding; `rule` is absent where the contender tells no rules apart. */
export interface Found {
  /** Relative to the folder. */
  readonly file: string;
  readonly rule?: string;
}

/** A contender that cannot take part, and why. */
export interface Missing {
  readonly name: string;
  readonly why: string;
}

/** Whether somebody cannot take part. */
export function isMissing(contender: Contender | Missing): contender is Missing {
  return 'why' in contender;
}

/** What the contenders have in common. */
export interface Lists {
  /** The folder of this package; absolute. */
  readonly packageFolder: string;
  /** A folder for configs of the contenders; absolute. */
  readonly scratch: string;
  /** Globs of what everybody reads, and of what everybody leaves out. */
  readonly include: string;
  readonly exclude: readonly string[];
}

/** What a command prints on stdout and stderr in `folder`; throws if it could not do its work. */
export function outputOf(
  [command = '', ...args]: readonly string[],
  { folder, accepts }: { readonly folder: string; readonly accepts: readonly number[] },
): { readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (error !== undefined) throw error;
  if (status === null || !accepts.includes(status))
    throw new Error(`Cannot use "${command}": it exits with ${String(status)}: ${stderr.trim().slice(-500)}`);
  return { stdout, stderr };
}

/** The first version number that a program prints, or none where it cannot be started. */
export function versionOf([command = '', ...args]: readonly string[]): string | undefined {
  const { status, stdout, error } = spawnSync(command, [...args, '--version'], { encoding: 'utf8' });
  if (error !== undefined || status !== 0) return undefined;
  return /\d+(?:\.\d+)+/u.exec(stdout)?.[0];
}
