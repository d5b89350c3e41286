import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { replaceFile } from '../../src/harness/replace-file.js';

const BEGIN = '<!-- bench:lint, written by the bench -->';
const END = '<!-- /bench:lint -->';

/** Puts `section` (Markdown) between the marks of the page in `file`, in the house's format; throws where they lack. */
export async function writeSection(file: string, section: string): Promise<void> {
  const page = readFileSync(file, 'utf8');
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin)
    throw new Error(`Cannot write to "${file}": the marks ${BEGIN} and ${END} are not there`);
  const text = `${page.slice(0, begin)}${BEGIN}\n\n${section}\n\n${page.slice(end)}`;
  replaceFile(file, await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }));
}
