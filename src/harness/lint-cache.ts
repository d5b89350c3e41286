import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PACKAGE_FOLDER } from '../lang/package-folder.js';
import type { FileReport } from '../static/lint-file.js';
import type { RuleSummary } from '../static/rule.js';
import type { Dependencies } from '../static/tracked-project.js';

/** A report and what it was made from; a file without anything to say has no report. */
export interface CachedReport {
  readonly hash: string;
  readonly report?: FileReport;
  readonly dependencies?: Dependencies & { readonly hash: string };
}

/** What earlier runs under the same key found. */
export interface LintCache {
  readonly rules: readonly RuleSummary[];
  readonly files: Readonly<Record<string, CachedReport>>;
}

/** The hash of a text, for telling whether it is still the same. */
export function textHash(text: string): string {
  return createHash('sha1').update(text).digest('base64');
}

/** The cache in `folder` if it is whole and was written under `key`; one that is not counts for nothing. */
export function readCache(folder: string, key: string): LintCache | undefined {
  try {
    const text = readFileSync(cacheFile(folder), 'utf8');
    const end = text.indexOf('\n');
    const data = text.slice(end + 1);
    if (text.slice(0, end) !== seal(key, data)) return undefined;
    return JSON.parse(data) as LintCache;
  } catch {
    // Missing, unreadable, cut off: the run finds out everything again.
    return undefined;
  }
}

/** Keeps `cache` under `key`. Where that is not possible, the next run is slower and nothing else. */
export function writeCache(folder: string, key: string, cache: LintCache): void {
  const data = JSON.stringify(cache);
  const file = cacheFile(folder);
  try {
    mkdirSync(join(folder, 'cache'), { recursive: true });
    writeFileSync(`${file}.${String(process.pid)}`, `${seal(key, data)}\n${data}`);
    renameSync(`${file}.${String(process.pid)}`, file);
  } catch {
    // A folder that cannot be written is no reason to fail: nothing that was found depends on it.
    return;
  }
}

/** What changes whenever the linter itself does: names, sizes and times of its files. */
export function linterStamp(): string {
  const own = import.meta.url.includes('/dist/')
    ? ['dist/rules/', 'dist/src/static/']
    : ['rules/', 'src/static/'];
  const folders = own.map((folder) => fileURLToPath(new URL(folder, PACKAGE_FOLDER)));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .sort()
      .map((name) => {
        const { size, mtimeMs } = statSync(join(folder, name));
        return `${name} ${String(size)} ${String(mtimeMs)}`;
      }),
  );
  return textHash(files.join('\n'));
}

function cacheFile(folder: string): string {
  return join(folder, 'cache', 'lint.json');
}

function seal(key: string, data: string): string {
  return createHash('sha256').update(key).update('\n').update(data).digest('hex');
}
