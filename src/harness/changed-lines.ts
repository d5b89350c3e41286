import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { UsageError } from '../lang/usage-error.js';

/** Which lines (from 1) differ from a base, file by file; `all` for a file that is new. */
export interface ChangedLines {
  /** The commit that is compared with. */
  readonly base: string;
  readonly files: ReadonlyMap<string, ReadonlySet<number> | 'all'>;
}

const MAIN_BRANCHES = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

/**
 * What has changed in `root` since its history left `ref` (by default, the main branch), work that is not committed
 * included. No repository and no such ref are usage errors.
 */
export async function changedLines(root: string, ref: string | undefined): Promise<ChangedLines> {
  const base = await mergeBase(root, ref);
  const diff = await git(root, ['diff', '--unified=0', '--no-color', '--no-ext-diff', '--relative', base]);
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
  throw new UsageError(
    ref === undefined
      ? `Cannot tell what has changed: "${root}" has no main branch to compare with; name one, as in --changed=develop`
      : `Cannot tell what has changed since "${ref}": it is no commit that shares a history with HEAD here`,
  );
}

/** The text of `path` at `commit`; none where it was not there. */
export async function textAt(root: string, commit: string, path: string): Promise<string | undefined> {
  return git(root, ['show', `${commit}:./${path}`]).catch(() => undefined);
}

/** The lines that a unified diff without context adds or changes; a place where lines went counts for its neighbour. */
function parseDiff(diff: string): readonly (readonly [string, ReadonlySet<number>])[] {
  const files: [string, Set<number>][] = [];
  for (const line of diff.split('\n')) {
    const path = /^\+\+\+ "?b\/(.*?)"?\t?$/u.exec(line)?.[1];
    if (path !== undefined) files.push([unquoted(path), new Set()]);
    const [, start, count] = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/u.exec(line) ?? [];
    if (start === undefined) continue;
    const lines = files.at(-1)?.[1];
    for (let at = 0; at < Math.max(1, Number(count ?? 1)); at += 1) lines?.add(Number(start) + at);
  }
  return files;
}

/** Git escapes quotes, backslashes and control characters in names; other letters are switched to plain below. */
function unquoted(path: string): string {
  return path.replaceAll(/\\(["\\])/gu, '$1').replaceAll(String.raw`\t`, '\t');
}

async function git(root: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('git', ['-c', 'core.quotepath=off', ...args], {
    cwd: root,
    maxBuffer: 256 * 1024 * 1024,
  });
  return stdout;
}
