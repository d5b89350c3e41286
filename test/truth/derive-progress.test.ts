import { describe, expect, it } from 'vitest';
import type { OperationRun } from '../../src/operation/operation-run.js';
import { deriveProgress } from '../../src/truth/derive-progress.js';
import { deriveTruth } from '../../src/truth/derive-truth.js';
import { specContract } from '../specs/spec-contract.js';
import { aFinishedRun, aRun, aRunningRun, aStaleRun, NOON } from './a-run.js';

const contract = specContract();
const COUNTS = { total: 40, processed: 12, failed: 3 };
const STEP = { name: 'Copying', index: 2, total: 3 };
const PARTS = [
  { name: 'Users', done: true },
  { name: 'Groups', done: false },
];

function progressOf(run: OperationRun) {
  return deriveProgress(run, deriveTruth(run, contract, NOON));
}

describe('the progress of a fresh running run', () => {
  it.each([
    {
      name: 'counts',
      run: aRunningRun({ counts: COUNTS }),
      progress: { kind: 'determinate', live: true, counts: COUNTS },
    },
    {
      name: 'counts at their end',
      run: aRunningRun({ counts: { total: 5, processed: 5, failed: 5 } }),
      progress: { kind: 'determinate', live: true, counts: { total: 5, processed: 5, failed: 5 } },
    },
    {
      name: 'no count of failures',
      run: aRunningRun({ counts: { ...COUNTS, failed: null } }),
      progress: { kind: 'determinate', live: true, counts: { ...COUNTS, failed: 0 } },
    },
    {
      name: 'a count of failures above what was processed',
      run: aRunningRun({ counts: { ...COUNTS, failed: 13 } }),
      progress: { kind: 'determinate', live: true, counts: { ...COUNTS, failed: 0 } },
    },
    {
      name: 'a step',
      run: aRunningRun({ context: { phase: STEP } }),
      progress: { kind: 'phased', live: true, step: STEP },
    },
    {
      name: 'counts at their beginning',
      run: aRunningRun({ counts: { total: 5, processed: 0, failed: 0 } }),
      progress: { kind: 'determinate', live: true, counts: { total: 5, processed: 0, failed: 0 } },
    },
    {
      name: 'the first step',
      run: aRunningRun({ context: { phase: { ...STEP, index: 1 } } }),
      progress: { kind: 'phased', live: true, step: { ...STEP, index: 1 } },
    },
    {
      name: 'the last step',
      run: aRunningRun({ context: { phase: { ...STEP, index: 3 } } }),
      progress: { kind: 'phased', live: true, step: { ...STEP, index: 3 } },
    },
    {
      name: 'a step and counts',
      run: aRunningRun({ counts: COUNTS, context: { phase: STEP } }),
      progress: { kind: 'phased', live: true, step: STEP, counts: COUNTS },
    },
    {
      name: 'parts before a step',
      run: aRunningRun({ context: { phase: STEP, parts: PARTS } }),
      progress: { kind: 'composite', live: true, parts: { done: 1, total: 2 } },
    },
  ])('comes from $name', ({ run, progress }) => {
    expect(progressOf(run)).toEqual(progress);
  });

  it.each([
    { name: 'null counts', counts: null },
    { name: 'no total', counts: { ...COUNTS, total: null } },
    { name: 'a total of zero', counts: { total: 0, processed: 0, failed: 0 } },
    { name: 'more than the total', counts: { ...COUNTS, processed: 41 } },
    { name: 'a negative count', counts: { ...COUNTS, processed: -1 } },
    { name: 'NaN', counts: { ...COUNTS, processed: NaN } },
    { name: 'an infinite total', counts: { ...COUNTS, total: Infinity } },
    { name: 'half an item', counts: { ...COUNTS, processed: 1.5 } },
  ])('is pending with $name', ({ counts }) => {
    expect(progressOf(aRunningRun({ counts }))).toEqual({ kind: 'pending' });
  });

  it.each([
    { name: 'a step without a name', context: { phase: { index: 1, total: 2 } } },
    { name: 'a step with a blank name', context: { phase: { ...STEP, name: ' ' } } },
    { name: 'a step past the last', context: { phase: { ...STEP, index: 4 } } },
    { name: 'a step before the first', context: { phase: { ...STEP, index: 0 } } },
    { name: 'no parts', context: { parts: [] } },
    { name: 'a part that says nothing', context: { parts: [...PARTS, { name: 'Devices' }] } },
    { name: 'parts that are no list', context: { parts: { length: 2 } } },
  ])('is pending with $name', ({ context }) => {
    expect(progressOf(aRunningRun({ context }))).toEqual({ kind: 'pending' });
  });
});

describe('the progress of any other run', () => {
  it.each([
    {
      name: 'a likely stale one',
      run: aRunningRun({ last_progress_at: '2026-01-01T11:20:00Z', started_at: null, counts: COUNTS }),
    },
    { name: 'a queued one', run: aRun({ counts: COUNTS }) },
    { name: 'a finished one', run: aFinishedRun({ counts: COUNTS }) },
    { name: 'one of an exempt type', run: aRunningRun({ type: 'legacy.import', counts: COUNTS }) },
  ])('of $name keeps its facts and is not live', ({ run }) => {
    expect(progressOf(run)).toEqual({ kind: 'determinate', live: false, counts: COUNTS });
  });

  it.each([
    { name: 'steps', context: { phase: STEP } },
    { name: 'parts', context: { parts: PARTS } },
  ])('of a likely stale one is not live with $name either', ({ context }) => {
    expect(progressOf(aStaleRun({ context }))).toMatchObject({ live: false });
  });

  it.each([
    { name: 'a likely stale one', run: aStaleRun() },
    { name: 'a queued one', run: aRun() },
    { name: 'a finished one', run: aFinishedRun() },
    { name: 'one of unknown status', run: aRun({ status: 'paused' }) },
  ])('of $name without facts is none, and never pending', ({ run }) => {
    expect(progressOf(run)).toEqual({ kind: 'none' });
  });
});
