import type { Surface } from '../contract/vocabulary.js';
import type { OperationRun } from '../operation/operation-run.js';
import type { Viewer } from '../operation/world.js';
import type { RequestLine } from '../protocol/write-message.js';

const NOON = '2026-01-01T12:00:00.000Z';
const MEMBER: Viewer = { id: 'u1', memberships: [{ workspace: 'w1', environments: ['e1', 'e2'] }] };

/** Somebody who belongs nowhere. */
export const STRANGER: Viewer = { id: 'u2', memberships: [] };

const SEEN: readonly OperationRun[] = [
  row('r1', 'e1', { created_at: '2026-01-01T11:58:00.000Z' }),
  row('r2', 'e1', { created_at: '2026-01-01T10:00:00.000Z' }),
  row('r3', 'e2', { status: 'completed', outcome: 'failed', completed_at: '2026-01-01T11:30:00.000Z' }),
];

/** A run that the viewer may not see. */
export const HIDDEN = row('r4', 'e3', { label: 'Hidden export', created_at: '2026-01-01T11:59:00.000Z' });

/** A request for a page of `surface`, seen by a member; `more` lies over its input. */
export function trialRequest(surface: string, more: Partial<RequestLine['input']> = {}): RequestLine {
  return {
    surface,
    now: NOON,
    input: {
      viewer: MEMBER,
      workspace: 'w1',
      environment: surface === 'shell' ? 'e1' : null,
      run: surface === 'detail' ? 'r1' : null,
      runs: [...SEEN, HIDDEN],
      ...more,
    },
  };
}

/** The same world without the run that the viewer may not see. */
export const WITHOUT_HIDDEN: Partial<RequestLine['input']> = { runs: SEEN };

/** Stored data that no application would hold: rows that are none, and time stamps that are numbers. */
export const ILLEGAL: Partial<RequestLine['input']> = {
  runs: [null, 'r1', { id: 7, status: [], created_at: 0, context: null }],
};

/** Requests that differ from each other, for so many answers at a time. */
export function differentRequests(surfaces: readonly Surface[], count: number): readonly RequestLine[] {
  return Array.from({ length: count }, (_, index) => {
    const surface = surfaces[index % surfaces.length] ?? 'list';
    const label = `Operation ${String(index)}`;
    return trialRequest(surface, { runs: SEEN.map((run) => ({ ...run, label })) });
  });
}

function row(id: string, environment_id: string, more: Partial<OperationRun>): OperationRun {
  return {
    id,
    workspace_id: 'w1',
    environment_id,
    type: 'inventory.sync',
    label: `Operation ${id}`,
    status: 'queued',
    outcome: 'pending',
    initiator: { kind: 'user', name: 'Ada' },
    created_at: null,
    queued_at: null,
    started_at: null,
    last_progress_at: null,
    completed_at: null,
    counts: null,
    context: {},
    ...more,
  };
}
