import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes the folder `path` (absolute) and those above it that are missing, one by one: Node's own way tries for ever
 * where a file system, like /proc, says that there is nothing and takes nothing. Throws what the system says.
 */
export function makeFolder(path: string): void {
  const missing: string[] = [];
  for (let at = path; !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.unshift(at);
  for (const folder of missing) makeOne(folder);
}

function makeOne(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (cause) {
    // Somebody else was faster.
    if (!existsSync(folder)) throw cause;
  }
}
