import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { LAW_IDS } from '../contract/checks.js';
import { SURFACES } from '../contract/vocabulary.js';
import type { SeenPage } from '../invariant/law.js';
import type { Result } from '../lang/result.js';
import { err, ok } from '../lang/result.js';
import type { Case } from '../operation/case.js';
import { parseCase } from '../operation/parse-case.js';
import { inPlace, inTheWay } from './in-the-way.js';
import { makeFolder } from './make-folder.js';
import { namedCase } from './named-case.js';
import type { Project } from './project.js';
import { keptFolder, shownPath, stateFolder } from './project.js';

const ENDING = '.json';

const storedSchema = z.object({
  version: z.literal(1),
  spec: z.string(),
  contractHash: z.string(),
  basisHash: z.string(),
  testee: z.string(),
  check: z.enum(LAW_IDS),
  surface: z.enum(SURFACES),
  message: z.string(),
  excerpt: z.string(),
  shrinks: z.int().nonnegative(),
  case: z.unknown(),
  pages: z.array(
    z.object({
      scene: z.string(),
      surface: z.string(),
      run: z.string().nullable(),
      code: z.int(),
      html: z.string(),
      // What a recorded page needs to be judged again beside these.
      workspace: z.string().optional(),
      environment: z.string().nullable().optional(),
      truth: z.record(z.string(), z.string()).optional(),
      source: z.string().optional(),
      again: z.object({ code: z.int(), html: z.string() }).optional(),
    }),
  ),
});

/** A failing case as it is kept: data to judge again, and the pages as they were when it failed. */
export type StoredCase = Omit<z.output<typeof storedSchema>, 'case'> & { readonly case: Case };

/** A page of a case as it is kept. */
export type StoredPage = StoredCase['pages'][number];

/** A page that was seen, as it is kept; what only a record cannot be asked for again is kept of recorded pages alone. */
export function storedPage({ visit, code, html, ...page }: SeenPage): StoredPage {
  const { scene, surface, run, workspace, environment } = visit;
  const stored = { scene, surface, run, code, html };
  if (page.inputUnchanged !== undefined) return stored;
  const { truth, source, again } = page;
  return { ...stored, workspace, environment, truth, source, again };
}

/** Stores `stored` among the project's failing cases, whole or not at all. */
export async function storeCase(project: Project, stored: StoredCase): Promise<void> {
  const folder = join(stateFolder(project), 'cases');
  const file = join(folder, stored.case.id + ENDING);
  await inPlace(`Cannot store the case "${shownPath(project, file)}"`, async () => {
    makeFolder(folder);
    await writeFile(`${file}.part`, `${JSON.stringify(stored, null, 2)}\n`);
    await rename(`${file}.part`, file);
  });
}

/** Stores how a page of a failing case looked, beside it; gives its place as people should see it. */
export async function storePicture(project: Project, name: string, picture: Uint8Array): Promise<string> {
  const folder = join(stateFolder(project), 'cases');
  const file = join(folder, `${name}.png`);
  await inPlace(`Cannot store the picture "${shownPath(project, file)}"`, async () => {
    makeFolder(folder);
    await writeFile(file, picture);
  });
  return shownPath(project, file);
}

/** Where the case named `id` is: kept, or among the failing ones; and every id that there is. */
export async function findCase(
  project: Project,
  id: string,
): Promise<{ file?: string; known: readonly string[] }> {
  const folders = [keptFolder(project), join(stateFolder(project), 'cases')];
  const lists = await Promise.all(
    folders.map(async (folder) => (await idsIn(folder)).map((name) => ({ folder, name }))),
  );
  const all = lists.flat();
  const found = all.find(({ name }) => name === id);
  const known = all.map(({ name }) => name);
  return found === undefined ? { known } : { file: join(found.folder, found.name + ENDING), known };
}

/** The files of the kept cases, in the order of their names. */
export async function keptCases(project: Project): Promise<readonly string[]> {
  const folder = keptFolder(project);
  return (await idsIn(folder)).map((name) => join(folder, name + ENDING));
}

/** Moves a failing case to the kept ones; gives its new place. */
export async function keepCase(project: Project, id: string, file: string): Promise<string> {
  const folder = keptFolder(project);
  const target = join(folder, id + ENDING);
  if (target === file) return target;
  await inPlace(`Cannot keep the case as "${shownPath(project, target)}"`, async () => {
    makeFolder(folder);
    await writeFile(target, await readFile(file));
    await rm(file);
  });
  return target;
}

/** The case in `file`, or why it cannot be used. */
export async function readCase(file: string): Promise<Result<StoredCase, string>> {
  let data: unknown;
  try {
    data = JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch (cause) {
    return err(cause instanceof Error ? cause.message : String(cause));
  }
  const parsed = storedSchema.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return err(`${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? 'unreadable'}`);
  }
  const inner = parseCase(parsed.data.case);
  if (inner.kind === 'err') return err(`case.${inner.error}`);
  if (namedCase(inner.value).id !== inner.value.id) {
    return err('case.id: the case was changed by hand; a case is named by what it holds');
  }
  return ok({ ...parsed.data, case: inner.value });
}

async function idsIn(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => name.endsWith(ENDING))
      .map((name) => name.slice(0, -ENDING.length))
      .sort();
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    throw inTheWay(`Cannot read the cases in "${folder}"`, cause);
  }
}
