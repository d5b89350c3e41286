import fc from 'fast-check';
import type { OperationRun } from '../../src/operation/operation-run.js';

const FIELDS = [
  'type',
  'label',
  'outcome',
  'initiator',
  'created_at',
  'queued_at',
  'started_at',
  'last_progress_at',
  'completed_at',
  'counts',
] as const;

const anyMoment = fc.oneof(
  fc.constantFrom('2026-01-01T11:59:00Z', '2026-01-01T08:00:00+01:00', '2026-02-30T00:00:00Z', '', null),
  fc.anything(),
);

const anyContext = fc.oneof(
  fc.anything(),
  fc.record(
    {
      reconciliation: fc.oneof(fc.anything(), fc.record({ source: fc.anything(), reconciled_at: anyMoment })),
      queue_legitimacy: fc.oneof(
        fc.anything(),
        fc.record({ verdict: fc.constant('orphaned'), observed_at: anyMoment }),
      ),
      phase: fc.oneof(
        fc.anything(),
        fc.record({ name: fc.anything(), index: fc.anything(), total: fc.anything() }),
      ),
      parts: fc.oneof(fc.anything(), fc.array(fc.record({ done: fc.anything() }))),
      worker_id: fc.anything(),
    },
    { requiredKeys: [] },
  ),
);

/**
 * A run of workspace "w1", environment "e1", as no parser has seen it: any other field may be of any type or absent.
 * It is typed as a run because that is what storage pretends.
 */
export const anyStoredRun: fc.Arbitrary<OperationRun> = fc
  .record(
    {
      ...Object.fromEntries(
        FIELDS.map((field) => [field, field.endsWith('_at') ? anyMoment : fc.anything()]),
      ),
      status: fc.oneof(fc.constantFrom('queued', 'running', 'completed', 'constructor'), fc.anything()),
      context: anyContext,
    },
    { requiredKeys: [] },
  )
  .map(
    (fields) =>
      ({ ...fields, id: 'r1', workspace_id: 'w1', environment_id: 'e1' }) as unknown as OperationRun,
  );
