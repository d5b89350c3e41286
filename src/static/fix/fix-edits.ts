import type { Fix } from '../rule.js';
import type { SourceFiles } from '../source-files.js';
import type { SourceText } from '../source-text.js';
import type { Edit } from './edit.js';
import { importEdit } from './import-edit.js';

/** The edits of the script `source` that make `fixes`, none of which may overlap another, and the import that they need. */
export function fixEdits(source: SourceText, fixes: readonly Fix[], files: SourceFiles): readonly Edit[] {
  const edits = fixes.map((fix) => apart(fix, source.text));
  const imports = fixes.flatMap((fix) => fix.imports ?? []);
  const keyOf = ({ from, as }: (typeof imports)[number]) => `${from} ${as}`;
  const distinct = new Map(imports.map((each) => [keyOf(each), each]));
  return [...edits, ...[...distinct.values()].map((each) => importEdit(source, each, files))];
}

/** A quote ends a word, and a name does not: `return'x'` needs a space. */
function apart({ start, end, text }: Fix, whole: string): Edit {
  const before = isWord(whole[start - 1]) && isWord(text[0]) ? ' ' : '';
  const after = isWord(whole[end]) && !text.endsWith('}') ? ' ' : '';
  return { start, end, text: before + text + after };
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}_$]/u.test(character);
}
