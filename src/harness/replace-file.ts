import { renameSync, writeFileSync } from 'node:fs';

/** Writes `text` to `file` (absolute), whole or not at all. */
export function replaceFile(file: string, text: string): void {
  writeFileSync(`${file}.part`, text);
  renameSync(`${file}.part`, file);
}
