import { describe, expect, it } from 'vitest';
import type { OperationRun } from '../../src/operation/operation-run.js';
import { linkedRunModel, runModel } from '../../src/presenter/run-model.js';
import { deriveTruth } from '../../src/truth/derive-truth.js';
import { specContract } from '../specs/spec-contract.js';
import { aFinishedRun, aRun, aRunningRun, aStaleRun, NOON } from '../truth/a-run.js';

const contract = specContract();
const LEGITIMACY = { verdict: 'orphaned', source: 'queue_inspector', observed_at: '2026-01-01T11:59:00Z' };
const RECONCILIATION = { source: 'adapter_reconciler', reconciled_at: '2026-01-01T11:45:00Z' };
const LATE = { started_at: '2026-01-01T10:55:00Z', last_progress_at: null };

function modelOf(run: OperationRun) {
  return runModel({ run, verdict: deriveTruth(run, contract, NOON) }, contract);
}

describe('the state of a run', () => {
  it.each([
    {
      name: 'fresh and queued',
      run: aRun(),
      label: 'Queued',
      guidance: 'No action needed yet. The operation is waiting for a worker.',
    },
    {
      name: 'fresh and running',
      run: aRunningRun(),
      label: 'Running',
      guidance: 'The operation is making progress.',
    },
    {
      name: 'late and queued',
      run: aStaleRun(),
      label: 'Likely stale',
      guidance: 'Past its lifecycle window without starting. Review worker health before starting it again.',
    },
    {
      name: 'late and running',
      run: aRunningRun(LATE),
      label: 'Likely stale',
      guidance: 'Past its lifecycle window without a report. Review worker health and the last known facts.',
    },
    {
      name: 'finished well',
      run: aFinishedRun(),
      label: 'Succeeded',
      guidance: 'The operation finished successfully.',
    },
    {
      name: 'finished in part',
      run: aFinishedRun({ outcome: 'partially_succeeded' }),
      label: 'Partially succeeded',
      guidance: 'Some items failed. Review them before you rely on the result.',
    },
    {
      name: 'finished with an unknown outcome',
      run: aFinishedRun({ outcome: 'constructor' }),
      label: 'Finished',
      guidance: 'The operation ended without a known outcome.',
    },
    {
      name: 'finished without an outcome',
      run: aFinishedRun({ outcome: null }),
      label: 'Finished',
      guidance: 'The operation ended without a known outcome.',
    },
    {
      name: 'not judged',
      run: aRun({ status: 'paused' }),
      label: 'State not known',
      guidance: 'The lifecycle policy cannot judge this operation. Its facts are shown as recorded.',
    },
  ])('is said in the words of the contract: $name', ({ run, label, guidance }) => {
    expect(modelOf(run).state).toEqual({ label, guidance });
  });

  it('names who reconciled it', () => {
    const { state } = modelOf(aFinishedRun({ context: { reconciliation: RECONCILIATION } }));
    expect(state).toEqual({
      label: 'Reconciled',
      by: 'by adapter_reconciler',
      guidance: 'Closed by reconciliation. The evidence is under diagnostics.',
    });
  });

  it('is the same whoever started the run and whether a worker is known', () => {
    const system = aStaleRun({ initiator: { kind: 'system', name: null } });
    const withWorker = aStaleRun({ context: { worker_id: 'w-7', job_id: '1' } });
    expect(modelOf(system).state).toEqual(modelOf(aStaleRun()).state);
    expect(modelOf(withWorker)).toEqual(modelOf(aStaleRun()));
  });
});

describe('the notes of a run', () => {
  it.each([
    {
      name: 'late, with trusted evidence',
      run: aStaleRun({ context: { queue_legitimacy: LEGITIMACY } }),
      notes: ['Orphaned, as reported by queue_inspector.'],
    },
    {
      name: 'late, with untrusted evidence',
      run: aStaleRun({ context: { queue_legitimacy: { ...LEGITIMACY, source: 'x' } } }),
      notes: [],
    },
    { name: 'late, without evidence', run: aStaleRun(), notes: [] },
    {
      name: 'fresh, with trusted evidence',
      run: aRun({ context: { queue_legitimacy: LEGITIMACY } }),
      notes: [],
    },
    { name: 'exempt', run: aRun({ type: 'legacy.import' }), notes: ['This type has no lifecycle policy.'] },
    {
      name: 'of unknown status',
      run: aRun({ status: '' }),
      notes: ['The recorded status is not one that the policy knows.'],
    },
    { name: 'without a time', run: aRun({ queued_at: null }), notes: ['No usable time was recorded.'] },
    {
      name: 'with a malformed time',
      run: aRun({ queued_at: 'x' }),
      notes: ['A recorded time cannot be read.'],
    },
  ])('say what qualifies its state: $name', ({ run, notes }) => {
    expect(modelOf(run).notes).toEqual(notes);
  });
});

describe('the timing of a run', () => {
  it.each([
    { name: 'fresh', run: aRun(), timing: ['queued 2 min ago', 'window 5 min'] },
    { name: 'late', run: aStaleRun(), timing: ['queued 31 min ago', 'window 5 min', 'past by 26 min'] },
    {
      name: 'running late',
      run: aRunningRun(LATE),
      timing: ['last report 1 h 5 min ago', 'window 30 min', 'past by 35 min'],
    },
    { name: 'exempt', run: aStaleRun({ type: 'legacy.import' }), timing: ['queued 31 min ago'] },
    { name: 'without a time', run: aRun({ queued_at: null }), timing: ['age not known'] },
    { name: 'of unknown status', run: aRun({ status: 'paused' }), timing: ['age not known'] },
    { name: 'finished', run: aFinishedRun(), timing: ['Completed at 2026-01-01 11:40Z'] },
    { name: 'finished at no known time', run: aFinishedRun({ completed_at: 'x' }), timing: [] },
  ])('is said in words: $name', ({ run, timing }) => {
    expect(modelOf(run).timing).toEqual(timing);
  });

  it('says no window where it is off', () => {
    const lifecycle = { ...contract.lifecycle, default: { ...contract.lifecycle.default, queued: Infinity } };
    const open = { ...contract, lifecycle } as typeof contract;
    const run = aRun();
    expect(runModel({ run, verdict: deriveTruth(run, open, NOON) }, open).timing).toEqual([
      'queued 2 min ago',
    ]);
  });
});

describe('the progress of a run', () => {
  const counts = { total: 40, processed: 12, failed: 3 };
  const phase = { name: 'Copying', index: 2, total: 3 };
  it.each([
    { name: 'running, with counts', run: aRunningRun({ counts }), lines: ['12 of 40 items', '3 failed'] },
    {
      name: 'running, with a step',
      run: aRunningRun({ context: { phase } }),
      lines: ['Step 2 of 3: Copying'],
    },
    {
      name: 'running, with parts',
      run: aRunningRun({ context: { parts: [{ done: true }, { done: false }] } }),
      lines: ['1 of 2 parts'],
    },
    { name: 'running, without a report', run: aRunningRun(), lines: ['Progress details pending.'] },
    {
      name: 'running, in a step named like a claim',
      run: aRunningRun({ context: { phase: { ...phase, name: 'Almost done' } } }),
      lines: [],
    },
    {
      name: 'late',
      run: aRunningRun({ ...LATE, counts }),
      lines: ['12 of 40 items at the last report', '3 failed'],
    },
    { name: 'late, without a report', run: aStaleRun(), lines: [] },
    { name: 'finished', run: aFinishedRun({ counts: { ...counts, failed: 0 } }), lines: ['12 of 40 items'] },
    {
      name: 'exempt',
      run: aRunningRun({ type: 'legacy.import', counts }),
      lines: ['12 of 40 items at the last report', '3 failed'],
    },
    { name: 'queued', run: aRun(), lines: [] },
  ])('is said in words: $name', ({ run, lines }) => {
    expect(modelOf(run).progress.lines).toEqual(lines);
  });

  it('has a bar only while it moves', () => {
    expect(modelOf(aRunningRun({ counts })).progress.bar).toEqual({ value: 12, max: 40, name: 'Progress' });
    const still = [
      aRun({ counts }),
      aRunningRun({ ...LATE, counts }),
      aFinishedRun({ counts }),
      aRunningRun({ type: 'legacy.import', counts }),
    ];
    expect(still.map((run) => modelOf(run).progress.bar)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('who and what a run is', () => {
  it.each([
    { name: 'a person', initiator: { kind: 'user', name: 'Ada' }, words: 'Ada' },
    { name: 'the system', initiator: { kind: 'system', name: 'cron' }, words: 'System' },
    {
      name: 'a person without a name',
      initiator: { kind: 'user', name: null },
      words: 'Initiator not recorded',
    },
    { name: 'nobody', initiator: null, words: 'Initiator not recorded' },
  ])('names $name', ({ initiator, words }) => {
    expect(modelOf({ ...aRun(), initiator } as OperationRun).initiator).toBe(words);
  });

  it('calls a run without a label by its id', () => {
    expect(modelOf(aRun({ label: ' ' })).name).toBe('r1');
  });

  it('links to the detail page only where asked to', () => {
    const judged = { run: aRun(), verdict: deriveTruth(aRun(), contract, NOON) };
    const link = { href: '/admin/workspaces/w1/operations/r1', text: 'View operation' };
    expect(linkedRunModel(judged, contract).link).toEqual(link);
    expect(runModel(judged, contract)).not.toHaveProperty('link');
  });
});
