import { join } from 'node:path';
import type { DiskFiles } from '../static/disk-files.js';
import { kindOfPath } from '../static/kind-of-path.js';
import { replaceFile } from './replace-file.js';
import { newErrors, type TypeCheck, typeChecks } from './type-errors.js';

/** A file with its fixes made, not yet written. */
export interface Draft {
  /** Relative to the project. */
  readonly path: string;
  readonly text: string;
  /** How many fixes were made. */
  readonly fixes: number;
}

/** A note on a file that was not written. */
export function left(path: string, why: string): string {
  return `fix: left ${path} as it is: ${why}`;
}

/**
 * Writes those of `drafts` to the project at `root` with which the type checker finds nothing new anywhere, and says what
 * became of each.
 */
export function writeChecked(root: string, drafts: readonly Draft[], files: DiskFiles): readonly string[] {
  const scripts = files.paths.filter((path) => kindOfPath(path) === 'script');
  const checkOf = typeChecks(
    root,
    scripts.map((path) => join(root, path)),
  );
  const byCheck = new Map<TypeCheck, Draft[]>();
  for (const draft of drafts) {
    const check = checkOf(join(root, draft.path));
    byCheck.set(check, [...(byCheck.get(check) ?? []), draft]);
  }
  return [...byCheck].flatMap(([check, some]) => {
    const { sound, refused } = sorted(some, errorsOf(root, check));
    for (const { path, text } of sound) replaceFile(join(root, path), text);
    return [...sound.map(({ path, fixes }) => `fix: ${path}: ${String(fixes)} replaced`), ...refused];
  });
}

type ErrorsOf = (drafts: readonly Draft[]) => readonly string[];

/** The errors that a project has with some drafts, and not without. */
function errorsOf(root: string, check: TypeCheck): ErrorsOf {
  const before = check.errors(new Map());
  return (drafts) => {
    const texts = new Map(drafts.map(({ path, text }) => [join(root, path), text]));
    return newErrors(before, check.errors(texts));
  };
}

/** All drafts if they are sound together, or else each that is so with those before it. */
function sorted(
  drafts: readonly Draft[],
  errors: ErrorsOf,
): { readonly sound: readonly Draft[]; readonly refused: readonly string[] } {
  if (errors(drafts).length === 0) return { sound: drafts, refused: [] };
  const sound: Draft[] = [];
  const refused: string[] = [];
  for (const draft of drafts) {
    const [error] = errors([...sound, draft]);
    if (error === undefined) sound.push(draft);
    else refused.push(left(draft.path, `it would not compile: ${error}`));
  }
  return { sound, refused };
}
