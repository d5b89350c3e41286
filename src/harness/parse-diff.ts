/**
 * The lines (from 1) that a unified diff without context adds or changes, file by file. Where lines went, both
 * neighbours count: what they said of either is gone. A file that went has none.
 */
export function parseDiff(diff: string): ReadonlyMap<string, ReadonlySet<number>> {
  const files = new Map<string, Set<number>>();
  let lines: Set<number> | undefined;
  let left = 0;
  for (const line of diff.split('\n')) {
    if (left > 0) {
      // What a file holds may look like the head of another one.
      if (/^[-+ ]/u.test(line)) left -= 1;
      continue;
    }
    if (line.startsWith('+++ ')) lines = linesOf(line.slice(4), files);
    const hunk = hunkOf(line);
    left = hunk.length;
    for (const each of hunk.lines) lines?.add(each);
  }
  return files;
}

/** How many lines of the diff follow the head of a hunk, and the lines of the new file that it is about. */
function hunkOf(line: string): { readonly length: number; readonly lines: readonly number[] } {
  const head = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/u.exec(line);
  if (head === null) return { length: 0, lines: [] };
  const [, removed = '1', from = '0', added = '1'] = head;
  const [start, after] = [Number(from), Number(added)];
  return {
    length: Number(removed) + after,
    lines: Array.from({ length: after === 0 ? 2 : after }, (_, index) => start + index),
  };
}

function linesOf(name: string, files: Map<string, Set<number>>): Set<number> | undefined {
  const path = name.startsWith('"') ? unquoted(name) : name.replace(/\t$/u, '');
  if (!path.startsWith('b/')) return undefined;
  const lines = new Set<number>();
  files.set(path.slice(2), lines);
  return lines;
}

const ESCAPED: Readonly<Record<string, string>> = {
  t: '\t',
  n: '\n',
  r: '\r',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
};

/** A name that Git has put in quotes since it holds a quote, a backslash or a control character. */
function unquoted(name: string): string {
  return name
    .replace(/^"(.*)"\t?$/u, '$1')
    .replaceAll(/\\(?:([0-7]{3})|(.))/gu, (_, octal: string | undefined, letter: string | undefined) =>
      octal === undefined
        ? (ESCAPED[letter ?? ''] ?? letter ?? '')
        : String.fromCharCode(Number.parseInt(octal, 8)),
    );
}
