import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { UsageError } from '../lang/usage-error.js';
import { parseDiff } from './parse-diff.js';

/** Which lines (from 1) differ from a base, file by file; `all` for a file that is new. */
export interface ChangedLines {
  /** The commit that is compared with. */
  readonly base: string;
  readonly files: ReadonlyMap<string, ReadonlySet<number> | 'all'>;
}

const MAIN_BRANCHES = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

/**
 * Settings and attributes of a repository change how a diff is written; these say what they say regardless. A file that
 * has moved is a new one: where it stands decides what it may hold.
 */
const DIFF = [
  ...['-c', 'diff.noprefix=false', '-c', 'diff.mnemonicPrefix=false', 'diff', '--unified=0', '--no-color'],
  ...[
    '--no-ext-diff',
    '--no-textconv',
    '--text',
    '--no-renames',
    '--relative',
    '--src-prefix=a/',
    '--dst-prefix=b/',
  ],
];

/**
 * What has changed in `root` since its history left `ref` (by default, the main branch), work that is not committed
 * included. No repository and no such ref are usage errors.
 */
export async function changedLines(root: string, ref: string | undefined): Promise<ChangedLines> {
  const base = await mergeBase(root, ref);
  const diff = await git(root, [...DIFF, base]);
  const untracked = await git(root, ['ls-files', '--others', '--exclude-standard', '-z']);
  const files = new Map<string, ReadonlySet<number> | 'all'>(parseDiff(diff));
  for (const path of untracked.split('\0')) if (path !== '') files.set(path, 'all');
  return { base, files };
}

/** The commit at which the history of `root` left `ref`; by default, the main branch. */
export async function mergeBase(root: string, ref: string | undefined): Promise<string> {
  const candidates = ref === undefined ? MAIN_BRANCHES : [ref];
  for (const candidate of candidates) {
    const base = await git(root, ['merge-base', candidate, 'HEAD']).catch(() => undefined);
    if (base !== undefined) return base.trim();
  }
  const which = ref === undefined ? '' : ` since "${ref}"`;
  throw new UsageError(`Cannot tell what has changed${which}: ${await whyNoBase(root, ref)}`);
}

async function whyNoBase(root: string, ref: string | undefined): Promise<string> {
  const shallow = await git(root, ['rev-parse', '--is-shallow-repository']).catch(() => undefined);
  if (shallow === undefined) return `"${root}" is in no Git repository, or git cannot be run`;
  if (shallow.trim() === 'true')
    return 'this clone is shallow, and what it shares with that is not in it; run "git fetch --unshallow" (fetch-depth: 0 in CI)';
  return ref === undefined
    ? `"${root}" has no main branch to compare with; name one, as in --changed=develop`
    : 'it is no commit that shares a history with HEAD here';
}

/** The text of `path` at `commit`; none where it was not there. */
export async function textAt(root: string, commit: string, path: string): Promise<string | undefined> {
  return git(root, ['show', `${commit}:./${path}`]).catch(() => undefined);
}

async function git(root: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('git', ['-c', 'core.quotepath=off', ...args], {
    cwd: root,
    maxBuffer: 256 * 1024 * 1024,
  });
  return stdout;
}
