import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { JsonReport } from '../../../src/report/json-schema.js';
import { reportOf } from '../command-line/report-of.js';
import type { Edit } from '../planted/plant.js';
import { queueTruth } from '../run-cli.js';

/** A time zone in which a time stamp that is read as local time is hours off. */
const ENVIRONMENT = { TZ: 'America/New_York' };
const PATIENCE = 150_000;

/** What `queue-truth` says of the program in `folder`, by the config that lies beside it. */
export async function judge(folder: string, command: readonly string[]): Promise<JsonReport> {
  const args = [...command, '--reporter', 'json'];
  const result = await queueTruth(args, { cwd: folder, env: ENVIRONMENT, timeout: PATIENCE });
  const report = reportOf(result);
  if (report.exitCode !== result.code) throw new Error(`Cannot trust the report: ${result.stderr}`);
  return report;
}

/** Calls `body` with a copy of the program in `folder` in which `edits` are made; the copy is removed after it. */
export async function withCopy<T>(
  folder: string,
  edits: readonly Edit[],
  body: (copy: string) => Promise<T>,
): Promise<T> {
  const copy = await mkdtemp(join(tmpdir(), 'queue-truth-program-'));
  try {
    await cp(folder, copy, { recursive: true, filter: (path) => basename(path) !== '.queue-truth' });
    for (const edit of edits) await plant(copy, edit);
    return await body(copy);
  } finally {
    await rm(copy, { recursive: true });
  }
}

/** Throws unless what the edit takes stands exactly once in its file. */
async function plant(folder: string, { file, takes, gives }: Edit): Promise<void> {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  if (text.split(takes).length !== 2)
    throw new Error(`Cannot plant in ${file}: it does not hold once "${takes}"`);
  await writeFile(
    path,
    text.replace(takes, () => gives),
  );
}
