import type { OperationRun } from '../operation/operation-run.js';
import { storedField } from './stored-value.js';
import type { TruthVerdict } from './truth-verdict.js';

/**
 * What is known of how far a run has come. `pending`: it runs in time and has not reported yet. `live`: the figures
 * still move, so that a bar may show them; a figure that is not live is a fact of the past.
 */
export type Progress =
  | { readonly kind: 'none' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'determinate'; readonly live: boolean; readonly counts: ItemCounts }
  | { readonly kind: 'phased'; readonly live: boolean; readonly step: Step; readonly counts?: ItemCounts }
  | {
      readonly kind: 'composite';
      readonly live: boolean;
      readonly parts: Parts;
      readonly counts?: ItemCounts;
    };

/** Items, whole numbers: 0 <= failed <= processed <= total, total above zero. */
export interface ItemCounts {
  readonly total: number;
  readonly processed: number;
  readonly failed: number;
}

/** The named step that a run is in; counts from 1 to `total`. */
export interface Step {
  readonly name: string;
  readonly index: number;
  readonly total: number;
}

/** How many of a run's parts are done; `total` above zero. */
export interface Parts {
  readonly done: number;
  readonly total: number;
}

/**
 * How far `run` has come, given what is true of it.
 *
 * Parts (`context.parts`) say more than a step (`context.phase`), and a step more than counts. Only a fresh running
 * run is live or pending: whatever its hints say, a stale one moves no more.
 *
 * Source: specs/358-operationrun-queue-truth/spec.md, "Progress".
 */
export function deriveProgress(run: OperationRun, verdict: TruthVerdict): Progress {
  const live = verdict.truth === 'fresh' && verdict.phase === 'running';
  const context = storedField(run, 'context');
  const counts = itemCounts(storedField(run, 'counts'));
  const countsToo = counts === undefined ? {} : { counts };
  const parts = partsDone(storedField(context, 'parts'));
  if (parts !== undefined) return { kind: 'composite', live, parts, ...countsToo };
  const step = currentStep(storedField(context, 'phase'));
  if (step !== undefined) return { kind: 'phased', live, step, ...countsToo };
  if (counts !== undefined) return { kind: 'determinate', live, counts };
  return { kind: live ? 'pending' : 'none' };
}

function itemCounts(stored: unknown): ItemCounts | undefined {
  const total = storedField(stored, 'total');
  const processed = storedField(stored, 'processed');
  const failed = storedField(stored, 'failed');
  if (!isWhole(total) || !isWhole(processed) || total === 0 || processed > total) return undefined;
  return { total, processed, failed: isWhole(failed) && failed <= processed ? failed : 0 };
}

function currentStep(stored: unknown): Step | undefined {
  const name = storedField(stored, 'name');
  const index = storedField(stored, 'index');
  const total = storedField(stored, 'total');
  if (typeof name !== 'string' || name.trim() === '' || !isWhole(index) || !isWhole(total)) return undefined;
  return index >= 1 && index <= total ? { name, index, total } : undefined;
}

function partsDone(stored: unknown): Parts | undefined {
  if (!Array.isArray(stored) || stored.length === 0) return undefined;
  const states = stored.map((part: unknown) => storedField(part, 'done'));
  if (!states.every((done) => typeof done === 'boolean')) return undefined;
  return { done: states.filter(Boolean).length, total: states.length };
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
