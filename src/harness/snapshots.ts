import { lstat, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gallery } from '../arbitrary/gallery.js';
import type { Surface } from '../contract/vocabulary.js';
import { SURFACES } from '../contract/vocabulary.js';
import type { LawBreach } from '../invariant/judge.js';
import type { SeenPage } from '../invariant/law.js';
import { canonicalPage } from '../snapshot/canonical-page.js';
import { cellFile } from '../snapshot/cell.js';
import type { Difference } from '../snapshot/compare.js';
import { diffLines, differences } from '../snapshot/compare.js';
import type { Finding } from '../verdict/event.js';
import { digest, shortName } from './digest.js';
import { inPlace, inTheWay } from './in-the-way.js';
import { makeFolder } from './make-folder.js';
import type { Stage } from './observe.js';
import type { Project } from './project.js';
import { shownPath } from './project.js';
import type { Session } from './session.js';

/** A cell as text, and what stands against accepting it. */
export interface Picture {
  readonly file: string;
  readonly surface: Surface;
  readonly text: string;
  /** The page as it was rendered. */
  readonly html: string;
  readonly breaches: readonly LawBreach[];
  readonly stable: boolean;
}

/**
 * Every state on every surface that the stage asks for, rendered and judged now; in a fixed order. Not all of them
 * once `signal` is aborted: then nothing follows from what is missing.
 */
export async function pictures(
  session: Pick<Session, 'tryPlan'>,
  stage: Stage,
  signal: AbortSignal,
): Promise<readonly Picture[]> {
  const all: Picture[] = [];
  for (const { name, plan } of gallery(stage.contract)) {
    if (signal.aborted) break;
    const { observation, breaches } = await session.tryPlan(plan);
    for (const surface of stage.surfaces) {
      const page = observation.pages.find(
        ({ visit, scene }) => visit.surface === surface && scene.kind === 'base',
      );
      if (page !== undefined) all.push(picture(name, page, breaches));
    }
  }
  return all;
}

function picture(state: string, page: SeenPage, breaches: readonly LawBreach[]): Picture {
  const { surface } = page.visit;
  const cell = { surface, state, code: page.code, html: page.html };
  const same = page.again === undefined || (page.again.html === page.html && page.again.code === page.code);
  return {
    file: cellFile(cell),
    surface,
    text: canonicalPage(cell, sheetName),
    html: page.html,
    breaches: breaches.filter((found) => found.page === page),
    stable: same,
  };
}

/** What a style sheet is called in a snapshot. */
export function sheetName(sheet: string): string {
  return digest(sheet).slice(0, 12);
}

/**
 * How the pictures differ from what was accepted in `folder` (absolute), for the surfaces of the stage only. Folders of
 * no surface are obsolete where the stage has all surfaces. What is in the way there is a usage error.
 */
export async function compareWith(
  folder: string,
  now: readonly Picture[],
  { surfaces, contract }: Pick<Stage, 'surfaces' | 'contract'>,
): Promise<readonly Difference[]> {
  const isWhole = Object.keys(contract.surfaces).every((name) =>
    (surfaces as readonly string[]).includes(name),
  );
  const strange = isWhole ? await strangeFolders(folder, surfaces) : [];
  const accepted = await acceptedIn(folder, [...surfaces, ...strange]);
  const empty = strange.filter((name) => ![...accepted.keys()].some((file) => file.startsWith(`${name}/`)));
  return differences(
    new Map([...accepted, ...empty.map((name) => [name, ''] as const)]),
    new Map(now.map(({ file, text }) => [file, text])),
  );
}

/** Kept cases may live beside the snapshots. */
const CASES = 'cases';

async function strangeFolders(folder: string, surfaces: readonly string[]): Promise<readonly string[]> {
  const entries = await entriesIn(folder);
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== CASES)
    .map(({ name }) => name)
    .filter((name) => !surfaces.includes(name));
}

/** The texts that lie in `folder` (absolute) for these surfaces, by file. */
export async function acceptedIn(
  folder: string,
  surfaces: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const lists = await Promise.all(
    surfaces.map(async (surface) => {
      const names = await namesIn(join(folder, surface));
      return Promise.all(
        names.map(async (name): Promise<[string, string]> => {
          const file = join(folder, surface, name);
          const text = await inPlace(`Cannot read the snapshot "${file}"`, () => readFile(file, 'utf8'));
          return [`${surface}/${name}`, text];
        }),
      );
    }),
  );
  return new Map(lists.flat());
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const names = (await entriesIn(folder)).map(({ name }) => name);
  return names.filter((name) => name.endsWith('.html')).sort();
}

async function entriesIn(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    throw inTheWay(`Cannot read the snapshots in "${folder}"`, cause);
  }
}

const SAYS: Readonly<Record<Difference['kind'], { headline: string; message: string; instead: string }>> = {
  missing: {
    headline: 'A state has no snapshot',
    message: 'Cannot compare: nobody has accepted a snapshot of this state',
    instead: 'look at the page, then accept it: queue-truth snapshot --update',
  },
  obsolete: {
    headline: 'A snapshot shows no state',
    message: 'Cannot compare: no state of the contract has this name any more',
    instead: 'let it go: queue-truth snapshot --update',
  },
  different: {
    headline: 'A page differs from its snapshot',
    message: 'Cannot match the accepted snapshot',
    instead: 'undo the change, or look at it and accept it: queue-truth snapshot --update',
  },
};

const DIFF_LINES = 12;

/** A difference as a finding, located at its snapshot. */
export function snapshotFinding(difference: Difference, folder: string, project: Project): Finding {
  const { kind, file } = difference;
  const { headline, message, instead } = SAYS[kind];
  const surface = SURFACES.find((name) => name === file.split('/')[0]);
  return {
    fingerprint: shortName(['snapshot', kind, file], 16),
    requirement: 'snapshots',
    also: [],
    check: 'snapshot',
    ...(surface === undefined ? {} : { surface }),
    headline,
    message: `${message} (${file})`,
    said: kind === 'different' ? changedLines(difference) : [file],
    shrinks: 0,
    why: 'what nobody has looked at may be anything',
    instead,
    location: { file: shownPath(project, join(folder, file)), line: 1, column: 1 },
    more: 0,
  };
}

function changedLines(difference: { file: string; was: string; is: string }): readonly string[] {
  return diffLines(difference, DIFF_LINES).filter(
    (line) => /^[-+](?![-+])/.test(line) || line.startsWith('...'),
  );
}

/** What came of an update: files written and deleted, and the pictures that were refused. */
export interface Update {
  readonly written: readonly string[];
  readonly deleted: readonly string[];
  readonly refused: readonly Picture[];
}

/**
 * Accepts the pictures into `folder`: writes what differs and deletes what is obsolete. Pictures that break a law
 * or do not come out the same twice are refused and leave their file as it is.
 */
export async function accept(
  folder: string,
  now: readonly Picture[],
  stage: Pick<Stage, 'surfaces' | 'contract'>,
): Promise<Update> {
  const refused = now.filter(({ breaches, stable }) => breaches.length > 0 || !stable);
  const spared = new Set(refused.map(({ file }) => file));
  const all = await compareWith(folder, now, stage);
  const open = all.filter(({ file }) => !spared.has(file));
  const written: string[] = [];
  const deleted: string[] = [];
  for (const difference of open) {
    await acceptOne(folder, difference);
    (difference.kind === 'obsolete' ? deleted : written).push(difference.file);
  }
  return { written, deleted, refused };
}

/** Accepts one difference into `folder`: writes the file, or deletes it where no state has its name. */
export async function acceptOne(folder: string, difference: Difference): Promise<void> {
  const path = join(folder, difference.file);
  if (relative(folder, path).startsWith('..'))
    throw new Error(`Cannot write outside ${folder}: ${difference.file}`);
  if (difference.kind === 'obsolete') {
    await inPlace(`Cannot delete "${path}"`, () => removed(path));
    return;
  }
  await inPlace(`Cannot write the snapshot "${path}"`, () => {
    makeFolder(dirname(path));
    return writeFile(path, difference.is);
  });
}

/** Removes a file, and its folder if that was the last one; or an empty folder. */
async function removed(path: string): Promise<void> {
  if ((await lstat(path)).isDirectory()) return rmdir(path);
  await rm(path);
  if ((await readdir(dirname(path))).length === 0) await rmdir(dirname(path));
}
