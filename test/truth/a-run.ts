import { instant } from '../../src/lang/units.js';
import type { OperationRun } from '../../src/operation/operation-run.js';

/** The moment at which the tests of the checked side look at their runs: noon on 1 January 2026, UTC. */
export const NOON = instant(1_767_268_800_000);
export const NOON_TEXT = '2026-01-01T12:00:00Z';

/** A run of a type with the default windows that was queued at 11:58, two minutes before noon. */
export function aRun(changes: Partial<OperationRun> = {}): OperationRun {
  return {
    id: 'r1',
    workspace_id: 'w1',
    environment_id: 'e1',
    type: 'inventory.sync',
    label: 'Inventory sync',
    status: 'queued',
    outcome: 'pending',
    initiator: { kind: 'user', name: 'Ada' },
    created_at: null,
    queued_at: '2026-01-01T11:58:00Z',
    started_at: null,
    last_progress_at: null,
    completed_at: null,
    counts: null,
    context: {},
    ...changes,
  };
}

/** A run that last reported at 11:50, ten minutes before noon, and started twenty minutes earlier. */
export function aRunningRun(changes: Partial<OperationRun> = {}): OperationRun {
  return aRun({
    status: 'running',
    queued_at: '2026-01-01T11:29:00Z',
    started_at: '2026-01-01T11:30:00Z',
    last_progress_at: '2026-01-01T11:50:00Z',
    ...changes,
  });
}

/** A run that was queued at 11:29, 31 minutes before noon and 26 past its window. */
export function aStaleRun(changes: Partial<OperationRun> = {}): OperationRun {
  return aRun({ queued_at: '2026-01-01T11:29:00Z', ...changes });
}

/** A run that ended at 11:40 and succeeded. */
export function aFinishedRun(changes: Partial<OperationRun> = {}): OperationRun {
  return aRun({
    status: 'completed',
    outcome: 'succeeded',
    completed_at: '2026-01-01T11:40:00Z',
    ...changes,
  });
}
