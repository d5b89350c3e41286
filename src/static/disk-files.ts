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
  return { paths: paths.sort(), unreadable, open: (path) => textOf(join(root, path)), read: readerAt(root) };
}

/** The files at `paths`, of which it is known that they are there; the text of each is read once, as far as there is room. */
export function knownFiles(root: string, paths: readonly string[]): SourceFiles {
  return { paths, read: remembering(readerAt(root)) };
}

function readerAt(root: string): SourceFiles['read'] {
  return (path) => {
    const text = textOf(join(root, path));
    return text.kind === 'ok' ? text.value : undefined;
  };
}

/** Characters of text that are kept: all of most projects. */
const MOST_KEPT = 48 * 1024 * 1024;

function remembering(read: SourceFiles['read']): SourceFiles['read'] {
  const known = new Map<string, string | undefined>();
  let kept = 0;
  return (path) => {
    if (known.has(path)) return known.get(path);
    const text = read(path);
    kept += text?.length ?? 0;
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
