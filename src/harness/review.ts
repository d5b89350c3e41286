import { diffLines, type Difference } from '../snapshot/compare.js';
import type { OpenRun } from './run.js';
import type { Stage } from './observe.js';
import { acceptOne, compareWith, pictures, snapshotFinding, type Picture } from './snapshots.js';

/** What a person says of one cell that differs. Only `accept` writes anything. */
export const ANSWERS = ['accept', 'reject', 'skip', 'quit'] as const;
export type ReviewAnswer = (typeof ANSWERS)[number];

/** What is said of a cell that differs; what follows its name. */
export const DIFFERENCE_WORDS = {
  missing: 'has no snapshot',
  obsolete: 'shows no state any more: accepting deletes it',
  different: 'differs',
} as const satisfies Record<Difference['kind'], string>;

/** One cell that differs, as it is put to a person. */
export interface ReviewItem {
  /** From 1 to `total`. */
  readonly number: number;
  readonly total: number;
  readonly file: string;
  readonly kind: Difference['kind'];
  /** The difference as text, a line each; text from outside. */
  readonly lines: readonly string[];
  /** Why it cannot be accepted, if it cannot. */
  readonly refusal?: string;
}

/** Puts one cell to a person. Nothing is asked for an answer that is refused: accepting it must not be offered. */
export type Ask = (item: ReviewItem) => Promise<ReviewAnswer>;

const LINES = 60;

/**
 * Walks through the cells that differ from the snapshots in `folder` (absolute), one at a time. What is accepted is written at
 * once; everything else stays a finding, what nobody was asked about any more included.
 */
export async function reviewSnapshots(
  { project, stage, session, options, emit }: OpenRun,
  folder: string,
  ask: Ask,
): Promise<readonly string[]> {
  const now = await pictures(session, stage, options.signal);
  if (options.signal.aborted) return ['snapshots: interrupted, nothing written'];
  const all = await differing(folder, now, { ...stage, hasFailed: session.troubles.faults.length > 0 });
  const counts = { accept: 0, reject: 0, skip: 0, quit: 0 };
  for (const [index, { difference, refusal }] of all.entries()) {
    const item = { ...itemOf(difference), number: index + 1, total: all.length };
    const hasEnded = counts.quit > 0 || options.signal.aborted;
    const answer = hasEnded ? 'quit' : await ask(refusal === undefined ? item : { ...item, refusal });
    const isAccepted = answer === 'accept' && refusal === undefined;
    counts[answer === 'accept' && !isAccepted ? 'skip' : answer] += 1;
    if (isAccepted) await acceptOne(folder, difference);
    else emit({ kind: 'finding', finding: snapshotFinding(difference, folder, project) });
  }
  const { accept, reject, skip, quit } = counts;
  const words = [`${String(accept)} accepted`, `${String(reject)} rejected`, `${String(skip)} skipped`];
  return [
    `snapshots: ${String(now.length)} cells, ${String(all.length)} of them differ: ${words.join(', ')}, ${String(quit)} not looked at`,
  ];
}

/** A cell that differs from its snapshot, as it is now, and why it cannot be accepted, if it cannot. */
export interface DifferingCell {
  readonly difference: Difference;
  /** Absent where no state has its name any more. */
  readonly picture?: Picture;
  readonly refusal?: string;
}

/**
 * The cells that differ from the snapshots in `folder` (absolute), in the order of their files. Where the testee `hasFailed`, what
 * is missing may be what it failed to render.
 */
export async function differing(
  folder: string,
  now: readonly Picture[],
  { hasFailed, ...stage }: Pick<Stage, 'surfaces' | 'contract'> & { readonly hasFailed: boolean },
): Promise<readonly DifferingCell[]> {
  const byFile = new Map(now.map((picture) => [picture.file, picture]));
  const all = await compareWith(folder, now, stage);
  return all.map((difference) => {
    const picture = byFile.get(difference.file);
    const refusal = picture === undefined ? (hasFailed ? FAILED : undefined) : refusalOf(picture);
    return {
      difference,
      ...(picture === undefined ? {} : { picture }),
      ...(refusal === undefined ? {} : { refusal }),
    };
  });
}

/** A difference as text, a line each, of at most so many. */
export function differenceLines(difference: Difference): readonly string[] {
  const { kind, file } = difference;
  const sides = {
    was: 'was' in difference ? difference.was : '',
    is: 'is' in difference ? difference.is : '',
  };
  return kind === 'obsolete' ? [] : diffLines({ file, ...sides }, LINES);
}

function itemOf(difference: Difference): Pick<ReviewItem, 'file' | 'kind' | 'lines'> {
  const { kind, file } = difference;
  return { kind, file, lines: differenceLines(difference) };
}

const FAILED = 'the testee has failed, and nobody knows what would be there';

/** A page that breaks a law, or that did not come out the same twice, is never accepted. */
function refusalOf({ breaches, stable }: Picture): string | undefined {
  const laws = [...new Set(breaches.map(({ law }) => law.id))];
  if (laws.length > 0) return `it breaks ${laws.join(', ')}`;
  return stable ? undefined : 'it did not come out the same twice';
}
