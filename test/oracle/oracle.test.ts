import { describe, expect, it } from 'vitest';
import { buildCase } from '../../src/arbitrary/case-plan.js';
import { matrix } from '../../src/arbitrary/matrix.js';
import type { Contract } from '../../src/contract/contract.js';
import { TRUTHS } from '../../src/contract/vocabulary.js';
import type { Instant } from '../../src/lang/units.js';
import { instant } from '../../src/lang/units.js';
import type { OperationRun } from '../../src/operation/operation-run.js';
import { labelRun } from '../../src/oracle/label-run.js';
import { rulingOf } from '../../src/oracle/ruling-of.js';
import { expectationOf, maySee } from '../../src/oracle/viewer-scope.js';
import { deriveTruth } from '../../src/truth/derive-truth.js';
import { examples } from '../specs/example.js';
import { aContract, aForeignContract } from '../support/a-contract.js';
import { aRun, NOON } from '../truth/a-run.js';

const contract = aContract();

describe('the oracle', () => {
  it.each(examples())('agrees with the worked example: $file, $name', ({ run, now, expect: expected }) => {
    const ruling = rulingOf(run, contract, now);
    expect(ruling).toMatchObject({
      truth: expected.truth,
      ...(expected.reason === undefined ? {} : { reason: expected.reason }),
      ...(expected.phase === undefined ? {} : { phase: expected.phase }),
      ...(expected.orphaned_by === undefined ? {} : { orphanEvidence: expected.orphaned_by !== 'none' }),
    });
    expect('reason' in ruling).toBe(expected.reason !== undefined);
  });

  it.each([
    { name: 'the embedded contract', under: contract, atLeast: 4_000 },
    { name: 'the foreign contract', under: aForeignContract(), atLeast: 1_000 },
  ])('and the reference engine give the same answers under $name', ({ under, atLeast }) => {
    const truths = new Set<string>();
    let runs = 0;
    for (const { run, now } of everyRun(under)) {
      expect(oracleSays(run, under, now)).toEqual(engineSays(run, under, now));
      truths.add(rulingOf(run, under, now).truth);
      runs += 1;
    }
    expect([...truths].sort()).toEqual([...TRUTHS].sort());
    expect(runs).toBeGreaterThan(atLeast);
  });
});

function everyRun(under: Contract): readonly { run: OperationRun; now: Instant }[] {
  const plans = matrix(under, TRUTHS).flatMap((part) => [...part.plans()]);
  const worlds = plans.flatMap((plan) => buildCase(plan, under).scenes.map(({ world }) => world));
  return worlds.flatMap(({ runs, now }) => runs.map((run) => ({ run, now: instant(Date.parse(now)) })));
}

function oracleSays(run: OperationRun, under: Contract, now: Instant) {
  const { truth, phase, reason, orphanEvidence, weighed } = rulingOf(run, under, now);
  return [truth, phase, reason, orphanEvidence, weighed && Math.max(0, weighed.age), weighed?.window];
}

function engineSays(run: OperationRun, under: Contract, now: Instant) {
  const verdict = deriveTruth(run, under, now);
  const { truth, phase } = verdict;
  const weighed = truth === 'fresh' || truth === 'likely_stale' ? verdict : undefined;
  const reason = truth === 'unsupported' ? verdict.reason : undefined;
  return [truth, phase, reason, 'orphanedBy' in verdict, weighed?.age, weighed?.window];
}

describe('the scope of a viewer', () => {
  const viewer = { id: 'u1', memberships: [{ workspace: 'w1', environments: ['e1'] }] };
  const world = { now: '', viewer, runs: [aRun(), aRun({ id: 'r2', environment_id: 'e2' })] };

  it('is the named environments of a workspace and nothing else', () => {
    expect(maySee(viewer, aRun())).toBe(true);
    expect(maySee(viewer, aRun({ environment_id: 'e2' }))).toBe(false);
    expect(maySee(viewer, aRun({ workspace_id: 'w2' }))).toBe(false);
  });

  it.each([
    { surface: 'shell', workspace: 'w1', environment: 'e1', run: null, expects: 'page' },
    { surface: 'shell', workspace: 'w1', environment: 'e2', run: null, expects: 'refusal' },
    { surface: 'list', workspace: 'w1', environment: null, run: null, expects: 'page' },
    { surface: 'list', workspace: 'w2', environment: null, run: null, expects: 'refusal' },
    { surface: 'list', workspace: 'w1', environment: 'e2', run: null, expects: 'refusal' },
    { surface: 'detail', workspace: 'w1', environment: null, run: 'r1', expects: 'page' },
    { surface: 'detail', workspace: 'w1', environment: null, run: 'r2', expects: 'refusal' },
    { surface: 'detail', workspace: 'w2', environment: null, run: 'r1', expects: 'refusal' },
    { surface: 'detail', workspace: 'w1', environment: null, run: 'r3', expects: 'refusal' },
  ] as const)('gives a $expects: $surface of $workspace, $environment, $run', ({ expects, ...visit }) => {
    expect(expectationOf(visit, world)).toBe(expects);
  });
});

describe('the story of a recorded run', () => {
  const at = { viewer: { id: 'u1', memberships: [] }, now: NOON };

  it.each<[story: string, changes: Partial<OperationRun>]>([
    ['inventory.sync, queued 2 min ago, window 5 min', {}],
    [
      'inventory.sync, queued 1 min in the future, window 5 min',
      { queued_at: '2026-01-01T12:01:00Z', created_at: null },
    ],
    ['inventory.sync, queued 0 ms ago, window 5 min', { queued_at: '2026-01-01T12:00:00Z' }],
    [
      'inventory.sync, last heard of 10 min ago, window 30 min',
      { status: 'running', last_progress_at: '2026-01-01T11:50:00Z' },
    ],
    ['inventory.sync, status "paused", not judged: unknown-status', { status: 'paused' }],
    ['inventory.sync, completed, outcome not recorded', { status: 'completed', outcome: null }],
  ])('is "%s"', (story, changes) => {
    expect(labelRun(aRun(changes), contract, at)).toMatchObject({ story, visible: false });
  });
});
