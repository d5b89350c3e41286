import { describe, expect, it } from 'vitest';
import { buildRun, labelOf } from '../../src/arbitrary/build-run.js';
import { CANONICAL_NOW, runPlan } from '../../src/arbitrary/plans.js';
import type { ActiveSituation, RunPlan, Situation } from '../../src/arbitrary/run-plan.js';
import type { OperationRun } from '../../src/operation/operation-run.js';
import { aContract } from '../support/a-contract.js';

const MINUTE = 60_000;

const queued: ActiveSituation = {
  kind: 'active',
  ...{ status: 'queued', phase: 'queued', type: 'inventory.sync', window: 5 * MINUTE, age: 2 * MINUTE },
  arrangement: { latest: 0, others: 'absent' },
  decoy: 'absent',
  reconciliation: { kind: 'none' },
};
const running: ActiveSituation = { ...queued, status: 'running', phase: 'running', window: 30 * MINUTE };
const finished: Situation = {
  kind: 'finished',
  ...{ status: 'completed', type: 'inventory.sync', outcome: 'failed' },
  reconciliation: { kind: 'none' },
};

function built(plan: RunPlan): OperationRun {
  const at = { id: 'r1', workspace: 'w1', environment: 'e1' };
  return buildRun(plan, { ...at, now: CANONICAL_NOW, contract: aContract() });
}

/** The time stamps that a run has, without those that it has not. */
function timesOf(situation: Situation): Readonly<Record<string, string>> {
  const { created_at, queued_at, started_at, last_progress_at, completed_at } = built(runPlan(situation));
  const times = { created_at, queued_at, started_at, last_progress_at, completed_at };
  return Object.fromEntries(
    Object.entries(times).flatMap(([field, at]) => (at === null ? [] : [[field, at]])),
  );
}

const TWO_MINUTES_AGO = '2026-01-01T11:58:00.000Z';
const LONG_AGO = '2024-11-27T11:58:00.000Z';
const OLD = '2024-11-27T12:00:00.000Z';
const NOW = '2026-01-01T12:00:00.000Z';

describe('the time stamps of a run', () => {
  it.each<{ name: string; situation: Situation; times: Readonly<Record<string, string>> }>([
    { name: 'that has one anchor', situation: queued, times: { queued_at: TWO_MINUTES_AGO } },
    {
      name: 'that has the other anchor',
      situation: { ...queued, arrangement: { latest: 1, others: 'absent' } },
      times: { created_at: TWO_MINUTES_AGO },
    },
    {
      name: 'whose first anchor is the later one',
      situation: { ...running, arrangement: { latest: 0, others: 'older' } },
      times: { started_at: TWO_MINUTES_AGO, last_progress_at: LONG_AGO },
    },
    {
      name: 'whose second anchor is the later one',
      situation: { ...running, arrangement: { latest: 1, others: 'older' } },
      times: { started_at: LONG_AGO, last_progress_at: TWO_MINUTES_AGO },
    },
    {
      name: 'whose anchors are the same',
      situation: { ...running, arrangement: { latest: 0, others: 'same' } },
      times: { started_at: TWO_MINUTES_AGO, last_progress_at: TWO_MINUTES_AGO },
    },
    {
      name: 'with old times beside its anchors',
      situation: { ...queued, decoy: 'old' },
      times: { queued_at: TWO_MINUTES_AGO, started_at: OLD, last_progress_at: OLD },
    },
    {
      name: 'with recent times beside its anchors',
      situation: { ...running, decoy: 'recent' },
      times: { created_at: NOW, queued_at: NOW, started_at: TWO_MINUTES_AGO },
    },
    {
      name: 'that begins in the future',
      situation: { ...queued, age: -MINUTE },
      times: { queued_at: '2026-01-01T12:01:00.000Z' },
    },
    {
      name: 'of an exempt type',
      situation: {
        kind: 'exempt',
        status: 'queued',
        phase: 'queued',
        type: 'legacy.import',
        age: 2 * MINUTE,
      },
      times: { created_at: TWO_MINUTES_AGO, queued_at: TWO_MINUTES_AGO },
    },
    {
      name: 'with an unknown status',
      situation: { kind: 'unknown-status', status: 'paused', type: 'inventory.sync', age: 2 * MINUTE },
      times: { created_at: TWO_MINUTES_AGO, started_at: TWO_MINUTES_AGO },
    },
    {
      name: 'without an anchor',
      situation: { kind: 'no-timestamp', status: 'queued', phase: 'queued', type: 'inventory.sync' },
      times: { started_at: OLD, last_progress_at: OLD },
    },
    {
      name: 'with a malformed anchor alone',
      situation: {
        kind: 'malformed-timestamp',
        ...{ status: 'queued', phase: 'queued', type: 'inventory.sync', text: 'yesterday', beside: false },
      },
      times: { queued_at: 'yesterday' },
    },
    {
      name: 'with a malformed anchor beside a good one',
      situation: {
        kind: 'malformed-timestamp',
        ...{ status: 'running', phase: 'running', type: 'inventory.sync', text: '', beside: true },
      },
      times: { started_at: '', last_progress_at: OLD },
    },
  ])('$name', ({ situation, times }) => {
    expect(timesOf(situation)).toEqual(times);
  });
});

describe('the context of a run', () => {
  it.each<{ name: string; plan: RunPlan; context: OperationRun['context'] }>([
    {
      name: 'names a worker and a job',
      plan: runPlan(queued),
      context: { worker_id: 'wk-17', job_id: 'job-r1' },
    },
    { name: 'is empty', plan: runPlan(queued, { ids: false }), context: {} },
    {
      name: 'holds a step',
      plan: runPlan(running, { ids: false, progress: 'phased' }),
      context: { phase: { name: 'Compare', index: 2, total: 5 } },
    },
    {
      name: 'holds parts',
      plan: runPlan(running, { ids: false, progress: 'composite' }),
      context: {
        parts: [
          { name: 'Users', done: true },
          { name: 'Groups', done: false },
          { name: 'Policies', done: false },
        ],
      },
    },
    {
      name: 'holds evidence of reconciliation, also of a run that has not ended',
      plan: runPlan(
        { ...queued, reconciliation: { kind: 'trusted', source: 'adapter_reconciler' } },
        { ids: false },
      ),
      context: {
        reconciliation: { source: 'adapter_reconciler', reconciled_at: '2026-01-01T11:00:00.000Z' },
      },
    },
    {
      name: 'holds evidence of its place in the queue',
      plan: runPlan(queued, { ids: false, orphan: { kind: 'trusted', source: 'queue_inspector' } }),
      context: {
        queue_legitimacy: {
          verdict: 'orphaned',
          source: 'queue_inspector',
          observed_at: '2026-01-01T11:59:00.000Z',
        },
      },
    },
    {
      name: 'holds another verdict',
      plan: runPlan(queued, {
        ids: false,
        orphan: { kind: 'malformed', shape: 'other-verdict', source: 'x' },
      }),
      context: {
        queue_legitimacy: { verdict: 'legitimate', source: 'x', observed_at: '2026-01-01T11:59:00.000Z' },
      },
    },
  ])('$name', ({ plan, context }) => {
    expect(built(plan).context).toEqual(context);
  });

  it.each([
    { shape: 'no-time', held: { source: 'x' } },
    { shape: 'bad-time', held: { source: 'x', reconciled_at: 'soon' } },
    { shape: 'no-source', held: { reconciled_at: '2026-01-01T11:00:00.000Z' } },
    { shape: 'text', held: 'x' },
  ] as const)('holds evidence of reconciliation that is malformed: $shape', ({ shape, held }) => {
    const reconciliation = { kind: 'malformed', shape, source: 'x' } as const;
    expect(built(runPlan({ ...finished, reconciliation })).context).toMatchObject({ reconciliation: held });
  });
});

describe('a run', () => {
  it('has an open outcome until it ends', () => {
    expect(built(runPlan(queued)).outcome).toBe('pending');
    expect(built(runPlan(finished)).outcome).toBe('failed');
  });

  it('is started by somebody with a name, by somebody without, or by the system', () => {
    const initiator = (plan: RunPlan['initiator']) => built(runPlan(queued, { initiator: plan })).initiator;
    expect(initiator({ kind: 'user', name: 'Ada' })).toEqual({ kind: 'user', name: 'Ada' });
    expect(initiator({ kind: 'nameless' })).toEqual({ kind: 'user', name: null });
    expect(initiator({ kind: 'system' })).toEqual({ kind: 'system', name: null });
  });
});

describe('the story of a run', () => {
  const late = { ...queued, age: 31 * MINUTE };
  it.each<{ situation: Situation; later?: number; story: string }>([
    { situation: late, story: 'inventory.sync, queued 31 min ago, window 5 min' },
    { situation: queued, later: 4 * MINUTE, story: 'inventory.sync, queued 6 min ago, window 5 min' },
    { situation: running, story: 'inventory.sync, last heard of 2 min ago, window 30 min' },
    {
      situation: { ...running, window: Infinity },
      story: 'inventory.sync, last heard of 2 min ago, window off',
    },
    {
      situation: { ...queued, age: -MINUTE },
      story: 'inventory.sync, queued 1 min in the future, window 5 min',
    },
    { situation: finished, story: 'inventory.sync, completed, outcome failed' },
    {
      situation: { kind: 'unknown-status', status: '', type: 'inventory.sync', age: 0 },
      story: 'inventory.sync, status "", which no phase knows',
    },
  ])('reads: $story', ({ situation, later = 0, story }) => {
    expect(labelOf(runPlan(situation), true, later).story).toBe(story);
  });
});
