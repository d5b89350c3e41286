import type { CasePlan } from '../arbitrary/case-plan.js';
import { buildCase } from '../arbitrary/case-plan.js';
import type { Difference } from '../snapshot/compare.js';
import { unfoldedPage } from '../snapshot/canonical-page.js';
import { UsageError } from '../lang/usage-error.js';
import { digest } from './digest.js';
import type { Stage } from './observe.js';
import { shownPath, snapshotFolder, type Project } from './project.js';
import { differenceLines, differing, type DifferingCell } from './review.js';
import { acceptOne, pictures, sheetName } from './snapshots.js';
import { Troubles } from './troubles.js';
import { tryOnStage } from './try-on-stage.js';

/** One cell that differs, to be looked at. Pages and lines are text from outside. */
export interface ReviewCell {
  readonly file: string;
  readonly kind: Difference['kind'];
  /** The accepted page and that of now, where there are such. */
  readonly was?: string;
  readonly is?: string;
  readonly lines: readonly string[];
  /** Why it cannot be accepted, if it cannot. */
  readonly refusal?: string;
  /** Names what was looked at: nothing else is accepted. */
  readonly seen: string;
}

/** What a review is of: where the snapshots lie, as people see it, how many cells there are, and those that differ. */
export interface SnapshotReview {
  readonly folder: string;
  readonly cells: number;
  readonly differing: readonly ReviewCell[];
}

/** The snapshots of a project beside its pages of now. */
export class PreviewReview {
  readonly #project: Project;
  readonly #stage: Stage;
  readonly #ended = new AbortController();

  constructor(project: Project, stage: Stage) {
    this.#project = project;
    this.#stage = stage;
  }

  /** Renders and judges every state, and compares it. A config that names no folder is a usage error. */
  async look(): Promise<SnapshotReview> {
    const { cells, all, folder } = await this.#differing('compare');
    return { folder: shownPath(this.#project, folder), cells, differing: all.map(reviewCell) };
  }

  /** Accepts the cell of `file` as it was looked at; what has changed since, or breaks a law, is a usage error. */
  async accept(file: string, seen: string): Promise<void> {
    const { all, folder } = await this.#differing('update');
    const cell = all.find(({ difference }) => difference.file === file);
    if (cell === undefined) throw new UsageError(`Cannot accept "${file}": it does not differ any more`);
    if (cell.refusal !== undefined) throw new UsageError(`Cannot accept "${file}": ${cell.refusal}`);
    if (nameOf(cell.difference) !== seen)
      throw new UsageError(`Cannot accept "${file}": it has changed since it was looked at; look again`);
    await acceptOne(folder, cell.difference);
  }

  close(): void {
    this.#ended.abort();
  }

  async #differing(purpose: 'compare' | 'update') {
    const folder = snapshotFolder(this.#project, purpose);
    if (folder === undefined)
      throw new UsageError(
        'Cannot find snapshots: the config names no folder; add snapshots: "snapshots/surface"',
      );
    const stage = this.#stage;
    const troubles = new Troubles();
    const tries = {
      tryPlan: (plan: CasePlan) => tryOnStage(buildCase(plan, stage.contract), stage, troubles),
    };
    const now = await pictures(tries, stage, this.#ended.signal);
    if (this.#ended.signal.aborted) throw new UsageError('Cannot go on: the preview was opened anew');
    const hasFailed = troubles.faults.length > 0;
    return { cells: now.length, all: await differing(folder, now, { ...stage, hasFailed }), folder };
  }
}

function reviewCell({ difference, picture, refusal }: DifferingCell): ReviewCell {
  const { file, kind } = difference;
  const html = picture?.html ?? '';
  return {
    file,
    kind,
    ...('was' in difference ? { was: unfoldedPage(difference.was, html, sheetName) } : {}),
    ...(picture === undefined ? {} : { is: html }),
    lines: differenceLines(difference),
    ...(refusal === undefined ? {} : { refusal }),
    seen: nameOf(difference),
  };
}

function nameOf(difference: Difference): string {
  return digest(difference);
}
