import { execFile, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { err, ok, type Result } from '../lang/result.js';
import type { LogEvent } from '../verdict/event.js';
import { topOf } from './git.js';
import { stateFolder, type Project } from './project.js';
import { readLog } from './read-log.js';

/** How the base is checked: as the run itself was, by the same program. */
export interface BaseFlags {
  /** The module that is the command line. */
  readonly program: URL;
  /** The flags that narrow the run or say how long it is, as given. */
  readonly flags: readonly string[];
  readonly signal: AbortSignal;
  /** Told when it begins. */
  readonly onStart: () => void;
}

/**
 * Checks a commit of the project's repository in a folder of its own, with the packages that are installed here, and gives the
 * log; it is kept as `base.ndjson` beside that of the run. Nothing in the repository is touched.
 */
export async function checkCommit(
  commit: string,
  { project, flags, seed }: { readonly project: Project; readonly flags: BaseFlags; readonly seed: number },
): Promise<Result<readonly LogEvent[], string>> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'queue-truth-base-')));
  try {
    const top = await topOf(project.root);
    await checkOut(commit, top, folder);
    const root = join(folder, relative(top, realpathSync(project.root)));
    if (!existsSync(root)) return err('it has no such folder');
    const config =
      project.configFile === undefined ? undefined : join(root, relative(project.root, project.configFile));
    if (config !== undefined && !existsSync(config)) return err(`it has no ${relative(root, config)}`);
    linkPackages(top, folder, realpathSync(project.root));
    const seeded = project.config.testee.kind === 'recorded' ? [] : ['--seed', String(seed)];
    return await checkIn(root, { config, flags, seeded, kept: join(stateFolder(project), 'base.ndjson') });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The files of a commit, by an index of their own: neither the one of the repository nor its list of work trees changes. */
async function checkOut(commit: string, top: string, folder: string): Promise<void> {
  const env = { ...process.env, GIT_INDEX_FILE: join(folder, '.base-index') };
  const git = (...args: readonly string[]) => promisify(execFile)('git', args, { cwd: top, env });
  await git('read-tree', commit);
  await git('checkout-index', '--all', `--prefix=${folder}${sep}`);
}

/** Packages are not committed: those that are installed here serve, at the project and above it. */
function linkPackages(top: string, folder: string, root: string): void {
  for (let at = root; ; at = dirname(at)) {
    const installed = join(at, 'node_modules');
    const link = join(folder, relative(top, at), 'node_modules');
    if (existsSync(installed) && existsSync(dirname(link)) && !existsSync(link))
      symlinkSync(installed, link, 'dir');
    if (at === top || dirname(at) === at) return;
  }
}

interface Checking {
  readonly config: string | undefined;
  readonly flags: BaseFlags;
  readonly seeded: readonly string[];
  readonly kept: string;
}

async function checkIn(
  root: string,
  { config, flags, seeded, kept }: Checking,
): Promise<Result<readonly LogEvent[], string>> {
  flags.onStart();
  const args = [
    ...[fileURLToPath(flags.program), 'check', '--quiet', '--no-color'],
    ...seeded,
    ...(config === undefined ? [] : ['--config', config]),
    ...flags.flags,
  ];
  const complaint = await ended(args, root, flags.signal);
  const log = join(root, '.queue-truth', 'run.ndjson');
  if (!existsSync(log)) return err(complaint === '' ? 'it left no log' : complaint);
  copyFileSync(log, kept);
  return ok(await readLog(log, kept));
}

/** Runs `node args` to its end; the last line that it wrote to its standard error. */
function ended(args: readonly string[], cwd: string, signal: AbortSignal): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'], signal });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = `${said}${text}`.slice(-MOST);
    });
    child.on('error', (cause) => {
      said = cause.message;
    });
    child.on('close', () => {
      resolve(said.trim().split('\n').at(-1) ?? '');
    });
  });
}

/** Characters of a complaint that are kept. */
const MOST = 2000;
