import { chmodSync, existsSync, renameSync, statSync, writeFileSync } from 'node:fs';

/** Writes `text` to `file` (absolute), whole or not at all; who may do what with a file that is there stays the same. */
export function replaceFile(file: string, text: string): void {
  const part = `${file}.part`;
  writeFileSync(part, text);
  if (existsSync(file)) chmodSync(part, statSync(file).mode);
  renameSync(part, file);
}
