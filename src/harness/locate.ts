import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { plain } from '../contract/plain-text.js';
import type { Location } from '../verdict/event.js';
import type { Project } from './project.js';
import { shownPath } from './project.js';

/**
 * The place in a testee's source that most likely says `said`: the first line of the file that holds one of these
 * texts, or else the place that the testee itself named (`file`, `file:line` or `file:line:column`). A record holds pages
 * and is no source: there it is the line that was named.
 */
export async function locate(project: Project, source: string, said: readonly string[]): Promise<Location> {
  const [, file = source, line = '1', column = '1'] = /^(.*?)(?::(\d+))?(?::(\d+))?$/s.exec(source) ?? [];
  const path = resolve(project.root, file);
  const found = isRecord(project, path) ? undefined : await search(path, said);
  return { file: shownPath(project, path), ...(found ?? { line: Number(line), column: Number(column) }) };
}

function isRecord({ root, config: { testee } }: Project, path: string): boolean {
  return testee.kind === 'recorded' && resolve(root, testee.file) === path;
}

/** Shorter texts stand in a source for many reasons. */
const TELLING = 10;

async function search(
  file: string,
  said: readonly string[],
): Promise<{ line: number; column: number } | undefined> {
  const wanted = said.map(plain).filter((text) => text.length >= TELLING);
  if (wanted.length === 0) return undefined;
  const lines = await linesOf(file);
  for (const text of wanted) {
    const index = lines.findIndex(
      (line) => plain(line).includes(text) || plain(unmarked(line)).includes(text),
    );
    const column = (lines[index] ?? '').toLowerCase().indexOf(text);
    if (index >= 0) return { line: index + 1, column: Math.max(0, column) + 1 };
  }
  return undefined;
}

/** A line of a template without its tags: a sentence may be said in pieces. */
function unmarked(line: string): string {
  return line.replaceAll(/<[^<>]*>/g, '').replaceAll(/&(nbsp|#160|#xa0);/gi, ' ');
}

async function linesOf(file: string): Promise<readonly string[]> {
  try {
    return (await readFile(file, 'utf8')).split('\n');
  } catch {
    // A testee may name any place; one that cannot be read is shown as it was named.
    return [];
  }
}
