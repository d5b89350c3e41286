import { describe, expect, it } from 'vitest';
import { labelOf } from '../../src/arbitrary/build-run.js';
import { buildCase } from '../../src/arbitrary/case-plan.js';
import { HOSTILE_TEXTS } from '../../src/arbitrary/label-text.js';
import { matrix } from '../../src/arbitrary/matrix.js';
import type { RunPlan } from '../../src/arbitrary/run-plan.js';
import { TRUTHS } from '../../src/contract/vocabulary.js';
import { aContract } from '../support/a-contract.js';

const contract = aContract();
const parts = matrix(contract, TRUTHS);

function plansOf(name: string) {
  const part = parts.find((candidate) => candidate.name === name);
  if (part === undefined) throw new Error(`Cannot find the part "${name}"`);
  return [...part.plans()];
}

function runsOf(name: string): readonly RunPlan[] {
  return plansOf(name).flatMap(({ runs }) => runs);
}

/** Each combination of the lists, as text. */
function product(...lists: readonly (readonly unknown[])[]): readonly string[] {
  return lists.reduce<readonly string[]>(
    (rows, list) => rows.flatMap((row) => list.map((value) => `${row}/${String(value)}`)),
    [''],
  );
}

/** What stands around the windows of 5 and 30 minutes: before, at, after, far after, and before it began. */
const AGES = {
  queued: [300_000, 299_999, 150_000, 0, -60_000, -94_608_000_000_000, 300_001, 1_860_000, 432_000_300_000],
  running: [
    ...[1_800_000, 1_799_999, 900_000, 0, -60_000, -94_608_000_000_000],
    ...[1_800_001, 3_360_000, 432_001_800_000],
  ],
};
const SHAPES = ['none', 'zero', 'partial', 'complete', 'above-total', 'negative', 'phased', 'composite'];
const EVIDENCE = ['none', 'trusted', 'untrusted', 'malformed'];
const STARTERS = ['user', 'system'];

describe('the matrix', () => {
  it.each([
    { name: 'states', worlds: 122, runs: 2912 },
    { name: 'boundaries', worlds: 47, runs: 1124 },
    { name: 'scopes', worlds: 56, runs: 260 },
    { name: 'times', worlds: 18, runs: 18 },
    { name: 'twists', worlds: 104, runs: 104 },
    { name: 'pairs', worlds: 104, runs: 104 },
    { name: 'labels', worlds: 16, runs: 208 },
  ])('has $runs runs in $worlds worlds in the part $name', ({ name, worlds, runs }) => {
    expect(plansOf(name).length).toBe(worlds);
    expect(runsOf(name).length).toBe(runs);
  });

  it('has the named parts and no others', () => {
    expect(parts.map(({ name }) => name)).toEqual([
      'states',
      'boundaries',
      'scopes',
      'times',
      'twists',
      'pairs',
      'labels',
    ]);
  });

  it('has runs in every world but the empty ones of each viewer', () => {
    const empty = parts.flatMap(({ name }) =>
      plansOf(name).flatMap(({ runs, viewer }) => (runs.length === 0 ? [`${name} ${viewer}`] : [])),
    );
    expect(empty).toEqual(['scopes member', 'scopes partly', 'scopes stranger', 'scopes nobody']);
  });

  it.each(TRUTHS)('has only runs that are %s where only those are asked for', (truth) => {
    for (const { plans } of matrix(contract, [truth])) {
      const truths = [...plans()].flatMap((plan) =>
        Object.values(buildCase(plan, contract).scenes[0]?.labels ?? {}).map((label) => label.truth),
      );
      expect(truths.filter((other) => other !== truth)).toEqual([]);
    }
    const states = matrix(contract, [truth]).find(({ name }) => name === 'states');
    expect([...(states?.plans() ?? [])].length).toBeGreaterThan(0);
  });
});

describe('the pairs of the matrix', () => {
  const seen = plansOf('pairs').map(({ runs, viewer, later, twist, filtered }) => {
    const [run] = runs;
    if (run === undefined || runs.length > 1) throw new Error('Cannot tell which run is meant');
    const { situation, progress, orphan, initiator, ids, placement, label } = run;
    const { truth, phase, reason } = labelOf(run, true, 0);
    const state = [truth === 'reconciled' ? 'terminal' : truth, phase, reason].join(' ');
    const reconciliation = 'reconciliation' in situation ? situation.reconciliation.kind : undefined;
    const isNamed = label === 'Inventory sync';
    return {
      ...{ state, progress, reconciliation, ids, placement, viewer, filtered, isNamed },
      ...{ orphan: orphan.kind, initiator: initiator.kind, later: later.length, isTwisted: twist !== null },
    };
  });
  const names = Object.keys(seen[0] ?? {}) as (keyof (typeof seen)[number])[];
  const valuesOf = (name: (typeof names)[number]) => [...new Set(seen.map((row) => row[name]))];

  it('hold all values that there are', () => {
    expect(Object.fromEntries(names.map((name) => [name, valuesOf(name).length]))).toEqual({
      ...{
        state: 12,
        progress: 8,
        reconciliation: 5,
        ids: 2,
        placement: 5,
        viewer: 4,
        filtered: 2,
        isNamed: 2,
      },
      ...{ orphan: 4, initiator: 3, later: 2, isTwisted: 2 },
    });
  });

  it('hold every value beside every value of every other dimension', () => {
    for (const [at, one] of names.entries()) {
      for (const other of names.slice(at + 1)) {
        const met = new Set(seen.map((row) => `${String(row[one])} ${String(row[other])}`));
        const wanted = valuesOf(one).flatMap((left) => valuesOf(other).map((right) => [left, right]));
        const missing = wanted.filter(([left, right]) => !met.has(`${String(left)} ${String(right)}`));
        const known = missing.filter(([left, right]) => !isImpossible(String(left), String(right)));
        expect({ one, other, known }).toEqual({ one, other, known: [] });
      }
    }
  });

  /** Evidence of reconciliation has no place on a run that nobody can judge, and always one on others. */
  function isImpossible(state: string, evidence: string): boolean {
    const hasPlace = !state.startsWith('unsupported');
    if (evidence === 'undefined') return hasPlace;
    return !hasPlace && ['none', 'trusted', 'untrusted', 'malformed'].includes(evidence);
  }
});

describe('the states of the matrix', () => {
  const runs = runsOf('states');

  it('are no state twice', () => {
    expect(new Set(runs.map((run) => JSON.stringify(run))).size).toBe(2912);
  });

  it.each(['queued', 'running'] as const)('hold every combination of an active run that is %s', (phase) => {
    const keys = runs.flatMap(({ situation, progress, orphan, initiator }) => {
      if (situation.kind !== 'active' || situation.phase !== phase) return [];
      const evidence = situation.reconciliation.kind === 'none' ? orphan.kind : 'reconciliation';
      return [product([situation.age], [progress], [evidence], [initiator.kind]).join()];
    });
    expect(keys.sort()).toEqual(
      [...product(AGES[phase], SHAPES, [...EVIDENCE, 'reconciliation'], STARTERS)].sort(),
    );
    expect(keys.length).toBe(720);
  });

  it('hold every combination of a finished run', () => {
    const outcomes = [
      'pending',
      'succeeded',
      'partially_succeeded',
      'blocked',
      'failed',
      'cancelled',
      null,
      'no_such_outcome',
    ];
    const evidence = [
      ...[
        'none',
        'trusted scheduled_reconciler',
        'trusted adapter_reconciler',
        'untrusted browser_extension',
      ],
      ...['no-time', 'bad-time', 'no-source', 'text'].map((shape) => `malformed ${shape}`),
    ];
    const keys = runs.flatMap(({ situation, progress, initiator }) => {
      if (situation.kind !== 'finished') return [];
      const { kind, ...rest } = situation.reconciliation;
      const told = 'shape' in rest ? `${kind} ${rest.shape}` : [kind, ...Object.values(rest)].join(' ');
      return [product([situation.outcome], [told], [progress], [initiator.kind]).join()];
    });
    expect(keys.sort()).toEqual([...product(outcomes, evidence, SHAPES, STARTERS)].sort());
    expect(keys.length).toBe(1024);
  });

  it('hold every combination of a run that cannot be judged', () => {
    const forms = [
      ...product(['exempt-type', 'no-timestamp', 'malformed-timestamp'], ['queued', 'running']),
      ...product(['unknown-status'], ['unknown']),
    ];
    const keys = runs.flatMap((run) => {
      const { reason, phase } = labelOf(run, true, 0);
      const { progress, orphan, initiator } = run;
      const form = product([reason], [phase]);
      return reason === undefined ? [] : product(form, [progress], [orphan.kind], [initiator.kind]);
    });
    expect(keys.sort()).toEqual([...product(forms, SHAPES, EVIDENCE, STARTERS)].sort());
    expect(keys.length).toBe(448);
  });

  it('hold every truth, phase and reason', () => {
    const labels = runs.map((run) => labelOf(run, true, 0));
    const told = labels.map(({ truth, phase, reason }) => [truth, phase, reason ?? ''].join(' ').trim());
    expect([...new Set(told)].sort()).toEqual([
      'fresh queued',
      'fresh running',
      'likely_stale queued',
      'likely_stale running',
      'reconciled terminal',
      'terminal terminal',
      'unsupported queued exempt-type',
      'unsupported queued malformed-timestamp',
      'unsupported queued no-timestamp',
      'unsupported running exempt-type',
      'unsupported running malformed-timestamp',
      'unsupported running no-timestamp',
      'unsupported unknown unknown-status',
    ]);
  });
});

function formOf(situation: RunPlan['situation']): string | undefined {
  switch (situation.kind) {
    case 'exempt':
      return product(['exempt'], [situation.type], [situation.status], [situation.age]).join();
    case 'unknown-status':
      return product(['unknown-status'], [situation.status]).join();
    case 'no-timestamp':
      return product(['no-timestamp'], [situation.status]).join();
    case 'malformed-timestamp':
      return product(['malformed-timestamp'], [situation.status], [situation.text]).join();
    default:
      return undefined;
  }
}

describe('the other parts of the matrix', () => {
  it('hold every form of a run that cannot be judged', () => {
    const unknown = ['paused', '', ' queued', 'RUNNING', 'constructor', '__proto__'];
    const times = [
      ...['yesterday', '', '2026-13-01T00:00:00Z', '2026-02-30T10:00:00Z', '2026-01-01 12:00:00'],
      ...['2026-01-01T11:59:00', '1767268740000'],
    ];
    const keys = runsOf('boundaries').flatMap(({ situation }) => formOf(situation) ?? []);
    expect([...keys].sort()).toEqual(
      [
        ...product(['exempt'], ['legacy.import'], ['queued', 'running'], [0, 34_560_000_000]),
        ...product(['unknown-status'], unknown),
        ...product(['no-timestamp'], ['queued', 'running']),
        ...product(['malformed-timestamp'], ['queued', 'running'], times),
      ].sort(),
    );
    expect(keys.length).toBe(26);
  });

  it('hold every age of every type with every arrangement of the anchors and the other time stamps', () => {
    const arrangements = product([0, 1], ['older', 'absent', 'same'], ['old', 'recent', 'absent']);
    const keys = runsOf('boundaries').flatMap(({ situation, orphan }) => {
      if (situation.kind !== 'active' || orphan.kind !== 'none') return [];
      const { latest, others } = situation.arrangement;
      return [
        `${situation.status} ${situation.type} ${situation.age}${product([latest], [others], [situation.decoy]).join()}`,
      ];
    });
    const byMoment = new Map<string, Set<string>>();
    for (const key of keys) {
      const [moment = '', ...arrangement] = key.split('/');
      byMoment.set(moment, (byMoment.get(moment) ?? new Set()).add(`/${arrangement.join('/')}`));
    }
    expect([...byMoment.values()].filter((seen) => seen.size !== arrangements.length)).toEqual([]);
    expect(
      [...byMoment.keys()].filter((moment) => moment.startsWith('running restore.execute')).sort(),
    ).toEqual([
      'running restore.execute -60000',
      'running restore.execute -94608000000000',
      'running restore.execute 0',
      'running restore.execute 14399999',
      'running restore.execute 14400000',
      'running restore.execute 14400001',
      'running restore.execute 15960000',
      'running restore.execute 432014400000',
      'running restore.execute 7200000',
    ]);
    expect(byMoment.size).toBe(54);
  });

  it('hold every viewer with a run of every truth in every place', () => {
    const seen = plansOf('scopes').flatMap(({ viewer, runs }) =>
      runs.flatMap((run) => product([viewer], [run.placement], [labelOf(run, true, 0).truth])),
    );
    const viewers = ['member', 'partly', 'stranger', 'nobody'];
    const places = ['here', 'beside', 'locked', 'abroad', 'foreign'];
    expect([...new Set(seen)].sort()).toEqual([...product(viewers, places, TRUTHS)].sort());
  });

  it('look at every active age again a millisecond, an hour and 400 days later', () => {
    const keys = plansOf('times').flatMap(({ later, runs: [run] }) => {
      return run?.situation.kind === 'active'
        ? product([run.situation.phase], [run.situation.age], [later.join()])
        : [];
    });
    const later = '1,3600000,34560000000';
    expect(keys.sort()).toEqual(
      [...product(['queued'], AGES.queued, [later]), ...product(['running'], AGES.running, [later])].sort(),
    );
  });

  it('twist every truth, phase and reason with every form of progress', () => {
    const keys = plansOf('twists').flatMap(({ twist, runs: [run] }) => {
      if (run === undefined) return [];
      const { truth, phase, reason } = labelOf(run, true, 0);
      return [product([truth], [phase], [reason], [twist?.progress]).join()];
    });
    expect(new Set(keys).size).toBe(13 * 8);
  });

  it('put every hostile label on a run of every truth', () => {
    const keys = runsOf('labels').flatMap((run) => product([run.label], [labelOf(run, true, 0).truth]));
    expect([...new Set(keys)].sort()).toEqual([...product(HOSTILE_TEXTS, TRUTHS)].sort());
    expect(HOSTILE_TEXTS.length).toBe(16);
  });
});
