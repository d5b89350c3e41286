import { describe, expect, it } from 'vitest';
import { instant, millis } from '../../src/lang/units.js';
import { deriveTruth } from '../../src/truth/derive-truth.js';
import { specContract } from '../specs/spec-contract.js';
import { aFinishedRun, aRun, aRunningRun, aStaleRun, NOON } from './a-run.js';

const contract = specContract();
const MINUTE = 60_000;
const RECONCILED = { source: 'scheduled_reconciler', reconciled_at: '2026-01-01T11:45:00Z' };
const ORPHANED = { verdict: 'orphaned', source: 'queue_inspector', observed_at: '2026-01-01T11:59:00Z' };

describe('the window', () => {
  it.each([
    { name: 'a queued run at its window', run: aRun({ queued_at: '2026-01-01T11:55:00Z' }), age: 5 * MINUTE },
    {
      name: 'a running run at its window',
      run: aRunningRun({ last_progress_at: '2026-01-01T11:30:00Z' }),
      age: 30 * MINUTE,
    },
    {
      name: 'a type with a longer window',
      run: aRunningRun({
        type: 'restore.execute',
        last_progress_at: '2026-01-01T08:00:00Z',
        started_at: null,
      }),
      age: 240 * MINUTE,
    },
    { name: 'a time stamp after now', run: aRun({ queued_at: '2026-01-01T12:10:00Z' }), age: 0 },
    {
      name: 'a type of the name of an inherited property',
      run: aRun({ type: 'constructor' }),
      age: 2 * MINUTE,
    },
  ])('keeps $name fresh', ({ run, age }) => {
    expect(deriveTruth(run, contract, NOON)).toMatchObject({ truth: 'fresh', age });
  });

  it.each([
    {
      name: 'a queued run',
      run: aRun({ queued_at: '2026-01-01T11:54:59.999Z' }),
      phase: 'queued',
      overdueBy: 1,
    },
    {
      name: 'a running run',
      run: aRunningRun({ started_at: '2026-01-01T11:29:59.999Z', last_progress_at: null }),
      phase: 'running',
      overdueBy: 1,
    },
    {
      name: 'a type that falls back to the default for this phase',
      run: aStaleRun({ type: 'restore.execute' }),
      phase: 'queued',
      overdueBy: 26 * MINUTE,
    },
    {
      name: 'a system run without worker or job',
      run: aStaleRun({ initiator: { kind: 'system', name: null } }),
      phase: 'queued',
      overdueBy: 26 * MINUTE,
    },
    {
      name: 'a run with counts',
      run: aStaleRun({ counts: { total: 10, processed: 9, failed: 0 } }),
      phase: 'queued',
      overdueBy: 26 * MINUTE,
    },
  ])('makes $name likely stale past it', ({ run, phase, overdueBy }) => {
    expect(deriveTruth(run, contract, NOON)).toMatchObject({ truth: 'likely_stale', phase, overdueBy });
  });

  it('never ends where it is off', () => {
    const lifecycle = { ...contract.lifecycle, default: { queued: millis(Infinity), running: millis(0) } };
    const verdict = deriveTruth(
      aRun({ queued_at: '1970-01-01T00:00:00Z' }),
      { ...contract, lifecycle },
      NOON,
    );
    expect(verdict).toEqual({ truth: 'fresh', phase: 'queued', age: 1_767_268_800_000, window: Infinity });
  });

  it('is exact about age, window and lateness', () => {
    expect(deriveTruth(aStaleRun(), contract, NOON)).toEqual({
      truth: 'likely_stale',
      phase: 'queued',
      age: 1_860_000,
      window: 300_000,
      overdueBy: 1_560_000,
    });
  });
});

describe('the age', () => {
  it.each([
    {
      name: 'queued_at where it is later',
      run: aRun({ created_at: '2026-01-01T11:50:00Z' }),
      age: 2 * MINUTE,
    },
    { name: 'created_at where it is later', run: aRun({ created_at: '2026-01-01T11:59:00Z' }), age: MINUTE },
    {
      name: 'created_at where it is alone',
      run: aRun({ created_at: '2026-01-01T11:57:00Z', queued_at: null }),
      age: 3 * MINUTE,
    },
    { name: 'the last report of a running run', run: aRunningRun(), age: 10 * MINUTE },
    {
      name: 'the start of a running run that was restarted',
      run: aRunningRun({ started_at: '2026-01-01T11:56:00Z' }),
      age: 4 * MINUTE,
    },
    {
      name: 'its own anchors alone',
      run: aRunningRun({ queued_at: 'garbage', created_at: '', completed_at: '?' }),
      age: 10 * MINUTE,
    },
  ])('counts from $name', ({ run, age }) => {
    expect(deriveTruth(run, contract, NOON)).toMatchObject({ truth: 'fresh', age });
  });
});

describe('unsupported', () => {
  const bad = '2026-02-30T12:00:00Z';
  it.each([
    { name: 'an unknown status', run: aRun({ status: 'paused' }), reason: 'unknown-status' },
    { name: 'a status of another case', run: aRun({ status: 'Queued' }), reason: 'unknown-status' },
    { name: 'the status "constructor"', run: aRun({ status: 'constructor' }), reason: 'unknown-status' },
    { name: 'the status "__proto__"', run: aRun({ status: '__proto__' }), reason: 'unknown-status' },
    {
      name: 'an unknown status of an exempt type',
      run: aRun({ status: 'x', type: 'legacy.import', queued_at: bad }),
      reason: 'unknown-status',
    },
    { name: 'an exempt type', run: aStaleRun({ type: 'legacy.import' }), reason: 'exempt-type' },
    {
      name: 'an exempt type with a malformed time stamp',
      run: aRun({ type: 'legacy.import', queued_at: bad }),
      reason: 'exempt-type',
    },
    {
      name: 'a malformed anchor beside a good one',
      run: aRun({ created_at: bad }),
      reason: 'malformed-timestamp',
    },
    { name: 'an empty anchor', run: aRun({ created_at: '' }), reason: 'malformed-timestamp' },
    { name: 'no anchor', run: aRun({ queued_at: null }), reason: 'no-timestamp' },
    {
      name: 'a running run with only a queued time',
      run: aRunningRun({ started_at: null, last_progress_at: null }),
      reason: 'no-timestamp',
    },
  ])('is said of $name, with the reason', ({ run, reason }) => {
    expect(deriveTruth(run, contract, NOON)).toMatchObject({ truth: 'unsupported', reason });
  });

  it('keeps the age of an exempt run as a fact', () => {
    expect(deriveTruth(aStaleRun({ type: 'legacy.import' }), contract, NOON)).toEqual({
      truth: 'unsupported',
      reason: 'exempt-type',
      phase: 'queued',
      age: { kind: 'known', value: 1_860_000 },
    });
  });

  it('is said where the time of looking is no number', () => {
    expect(deriveTruth(aRun(), contract, instant(NaN))).toMatchObject({ reason: 'no-timestamp' });
  });
});

describe('a finished run', () => {
  it.each([
    { name: 'the scheduled reconciler', reconciliation: RECONCILED },
    { name: 'the adapter reconciler', reconciliation: { ...RECONCILED, source: 'adapter_reconciler' } },
  ])('is reconciled on the word of $name', ({ reconciliation }) => {
    expect(deriveTruth(aFinishedRun({ context: { reconciliation } }), contract, NOON)).toEqual({
      truth: 'reconciled',
      phase: 'terminal',
      source: reconciliation.source,
      reconciledAt: 1_767_267_900_000,
    });
  });

  it.each([
    { name: 'no evidence', reconciliation: undefined },
    { name: 'evidence that is a word', reconciliation: 'scheduled_reconciler' },
    { name: 'an untrusted source', reconciliation: { ...RECONCILED, source: 'manual_script' } },
    { name: 'no source', reconciliation: { reconciled_at: RECONCILED.reconciled_at } },
    { name: 'no moment', reconciliation: { source: RECONCILED.source } },
    { name: 'a malformed moment', reconciliation: { ...RECONCILED, reconciled_at: '2026-02-30T00:00:00Z' } },
    { name: 'inherited evidence', reconciliation: Object.create(RECONCILED) as unknown },
    { name: 'a list of evidence', reconciliation: [RECONCILED] },
  ])('is terminal with $name', ({ reconciliation }) => {
    const verdict = deriveTruth(aFinishedRun({ context: { reconciliation } }), contract, NOON);
    expect(verdict).toEqual({ truth: 'terminal', phase: 'terminal' });
  });

  it('is terminal whatever its type and its time stamps', () => {
    const run = aFinishedRun({ type: 'legacy.import', created_at: 'garbage', queued_at: '' });
    expect(deriveTruth(run, contract, NOON).truth).toBe('terminal');
  });
});

describe('evidence', () => {
  it('of a reconciler changes nothing for an active run', () => {
    const run = aStaleRun({ context: { reconciliation: RECONCILED } });
    expect(deriveTruth(run, contract, NOON)).toEqual(deriveTruth(aStaleRun(), contract, NOON));
  });

  it.each([
    { name: 'likely stale', run: aStaleRun({ context: { queue_legitimacy: ORPHANED } }) },
    { name: 'fresh', run: aRun({ context: { queue_legitimacy: ORPHANED } }) },
    { name: 'unsupported', run: aRun({ status: 'paused', context: { queue_legitimacy: ORPHANED } }) },
  ])('that a run is orphaned stands beside the truth "$name" and does not change it', ({ name, run }) => {
    const verdict = deriveTruth(run, contract, NOON);
    expect(verdict).toMatchObject({ orphanedBy: { source: 'queue_inspector', at: 1_767_268_740_000 } });
    expect(verdict.truth).toBe(name.replace(' ', '_'));
  });

  it.each([
    { name: 'another verdict', legitimacy: { ...ORPHANED, verdict: 'legitimate' } },
    { name: 'an untrusted source', legitimacy: { ...ORPHANED, source: 'guess' } },
    {
      name: 'the source of another kind of evidence',
      legitimacy: { ...ORPHANED, source: 'scheduled_reconciler' },
    },
    { name: 'no moment', legitimacy: { verdict: 'orphaned', source: 'queue_inspector' } },
    { name: 'a malformed moment', legitimacy: { ...ORPHANED, observed_at: 'now' } },
    { name: 'nothing in it', legitimacy: null },
  ])('with $name is none', ({ legitimacy }) => {
    const verdict = deriveTruth(aStaleRun({ context: { queue_legitimacy: legitimacy } }), contract, NOON);
    expect(verdict).not.toHaveProperty('orphanedBy');
  });

  it('that a finished run is orphaned is no longer of interest', () => {
    const verdict = deriveTruth(aFinishedRun({ context: { queue_legitimacy: ORPHANED } }), contract, NOON);
    expect(verdict).toEqual({ truth: 'terminal', phase: 'terminal' });
  });
});
