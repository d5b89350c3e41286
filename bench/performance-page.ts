import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { replaceFile } from '../src/harness/replace-file.js';

/**
 * Puts `section` (Markdown) between the marks of the bench called `name` on the page in `file`, in the house's format; throws
 * where they lack.
 */
export async function writeSection(file: string, name: string, section: string): Promise<void> {
  const [first, last] = [`<!-- bench:${name}, written by the bench -->`, `<!-- /bench:${name} -->`];
  const page = readFileSync(file, 'utf8');
  const [begin, end] = [page.indexOf(first), page.indexOf(last)];
  if (begin < 0 || end < begin)
    throw new Error(`Cannot write to "${file}": the marks ${first} and ${last} are not there`);
  const text = `${page.slice(0, begin)}${first}\n\n${section}\n\n${page.slice(end)}`;
  replaceFile(file, await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }));
}
