import type { Fix } from '../rule.js';
import type { SourceFiles } from '../source-files.js';
import type { SourceText } from '../source-text.js';
import { importEdit } from './import-edit.js';

/** One replacement in a text; offsets, `end` not included. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The edits of the script `source` that make `fixes`, none of which may overlap another, and the import that they need. */
export function fixEdits(source: SourceText, fixes: readonly Fix[], files: SourceFiles): readonly Edit[] {
  const edits = fixes.map((fix) => apart(fix, source.text));
  const imports = fixes.flatMap((fix) => fix.imports ?? []);
  const keyOf = ({ from, as }: (typeof imports)[number]) => `${from} ${as}`;
  const distinct = new Map(imports.map((each) => [keyOf(each), each]));
  return [...edits, ...[...distinct.values()].map((each) => importEdit(source, each, files))];
}

/** `text` with `edits` made, none of which may overlap another. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((one, other) => other.start - one.start)
    .reduce((before, edit) => before.slice(0, edit.start) + edit.text + before.slice(edit.end), text);
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
