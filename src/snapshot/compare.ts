import { createTwoFilesPatch } from 'diff';

/** What a folder of snapshots and the pages of today have to say to each other. Files are relative to the folder. */
export type Difference =
  | { readonly kind: 'missing'; readonly file: string; readonly is: string }
  | { readonly kind: 'obsolete'; readonly file: string }
  | { readonly kind: 'different'; readonly file: string; readonly was: string; readonly is: string };

/** Every difference between the accepted texts and those of today, both by file, in the order of the files' names. */
export function differences(
  accepted: ReadonlyMap<string, string>,
  today: ReadonlyMap<string, string>,
): readonly Difference[] {
  const changed = [...today].flatMap(([file, is]): Difference[] => {
    const was = accepted.get(file);
    if (was === undefined) return [{ kind: 'missing', file, is }];
    return was === is ? [] : [{ kind: 'different', file, was, is }];
  });
  const obsolete = [...accepted.keys()].filter((file) => !today.has(file));
  const all = [...changed, ...obsolete.map((file): Difference => ({ kind: 'obsolete', file }))];
  return all.sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** A difference as a unified diff, of at most `limit` lines, with a word on what was left out. */
export function diffLines(
  { file, was, is }: { file: string; was: string; is: string },
  limit: number,
): readonly string[] {
  const lines = createTwoFilesPatch(file, file, was, is, 'accepted', 'now', { context: 2 })
    .trimEnd()
    .split('\n')
    // The first two lines name the file once more, and underline it.
    .slice(2)
    .map((line, at) => (at < 2 ? line.replace('\t', ' ') : line));
  const rest = lines.length - limit;
  return rest <= 0 ? lines : [...lines.slice(0, limit), `... and ${String(rest)} more lines`];
}
