import { readFileSync } from 'node:fs';
import { PACKAGE_FOLDER } from '../lang/package-folder.js';

/** The version in the package's own package.json. */
export function packageVersion(): string {
  const text = readFileSync(new URL('package.json', PACKAGE_FOLDER), 'utf8');
  return /"version":\s*"([^"]+)"/.exec(text)?.[1] ?? 'unknown';
}
