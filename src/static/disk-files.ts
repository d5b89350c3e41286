import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { err, ok, type Result } from '../lang/result.js';
import { kindOfPath } from './kind-of-path.js';
import type { SourceFiles } from './source-files.js';

/** The files of a project on disk. */
export interface DiskFiles extends SourceFiles {
  /** Files that a glob named and that no rule can read, by ending, with their number. */
  readonly unreadable: ReadonlyMap<string, number>;
  /** The text of a file that is to be judged; an error says why it cannot be. */
  open(path: string): Result<string, string>;
}

/** Bytes; what is larger is built, not written. */
const LARGEST = 2 * 1024 * 1024;

/** The files under `root` (absolute) that `include` matches and `exclude` does not. Links to folders are not followed. */
export function diskFiles(root: string, include: readonly string[], exclude: readonly string[]): DiskFiles {
  const all = globSync([...include], {
    cwd: root,
    ignore: [...exclude],
    dot: true,
    followSymbolicLinks: false,
  });
  const paths: string[] = [];
  const unreadable = new Map<string, number>();
  for (const path of all) {
    if (kindOfPath(path) !== undefined) paths.push(path);
    else unreadable.set(endingOf(path), (unreadable.get(endingOf(path)) ?? 0) + 1);
  }
  const open = remembering((path) => textOf(join(root, path)));
  return {
    paths: paths.sort(),
    unreadable,
    open,
    read: (path) => {
      const text = open(path);
      return text.kind === 'ok' ? text.value : undefined;
    },
  };
}

/** Characters of text that are kept: all of most projects. */
const MOST_KEPT = 48 * 1024 * 1024;

/** Nothing is read twice, as long as there is not too much of it. */
function remembering(
  read: (path: string) => Result<string, string>,
): (path: string) => Result<string, string> {
  const known = new Map<string, Result<string, string>>();
  let kept = 0;
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const text = read(path);
    kept += text.kind === 'ok' ? text.value.length : 0;
    if (kept <= MOST_KEPT) known.set(path, text);
    return text;
  };
}

function textOf(file: string): Result<string, string> {
  try {
    const { size } = statSync(file);
    if (size > LARGEST) return err(`it is larger than ${String(LARGEST / 1024 / 1024)} MB`);
    const bytes = readFileSync(file);
    return isUtf8(bytes) ? ok(bytes.toString('utf8')) : err('it is not UTF-8');
  } catch (cause) {
    return err(cause instanceof Error ? cause.message.replace(/, \w+ '.*$/u, '') : String(cause));
  }
}

function endingOf(path: string): string {
  return /[^/]\.([^./]+)$/u.exec(path)?.[1] ?? 'no ending';
}
