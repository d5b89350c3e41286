import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PACKAGE_FOLDER } from '../lang/package-folder.js';
import type { AcceptedSnapshots } from '../verdict/event.js';
import { snapshotDigest } from './accepted.js';
import type { Project } from './project.js';

const OWN = 'queue-truth/';

/** The snapshots that a run had, by file: those that still lie there as they did. */
export async function snapshotTexts(
  { folder, files }: AcceptedSnapshots,
  { root }: Pick<Project, 'root'>,
): Promise<ReadonlyMap<string, string>> {
  const places = [
    resolve(root, folder),
    ...(folder.startsWith(OWN) ? [join(fileURLToPath(PACKAGE_FOLDER), folder.slice(OWN.length))] : []),
  ];
  const found = await Promise.all(
    Object.entries(files).map(async ([file, digest]): Promise<readonly [string, string][]> => {
      for (const place of places) {
        const text = await readFile(join(place, file), 'utf8').catch(() => undefined);
        if (text !== undefined && snapshotDigest(text) === digest) return [[file, text]];
      }
      return [];
    }),
  );
  return new Map(found.flat());
}
