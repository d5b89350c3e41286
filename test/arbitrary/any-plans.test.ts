import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCasePlan, anyRunPlan } from '../../src/arbitrary/any-case.js';
import type { CasePlan } from '../../src/arbitrary/case-plan.js';
import { buildCase, VIEWERS } from '../../src/arbitrary/case-plan.js';
import { anyLabel, HOSTILE_TEXTS } from '../../src/arbitrary/label-text.js';
import { casePlan } from '../../src/arbitrary/plans.js';
import type { RunPlan } from '../../src/arbitrary/run-plan.js';
import { PLACEMENTS, PROGRESS_SHAPES } from '../../src/arbitrary/run-plan.js';
import { compileClaims } from '../../src/contract/claims.js';
import { TRUTHS } from '../../src/contract/vocabulary.js';
import { parseCase } from '../../src/operation/parse-case.js';
import { aContract } from '../support/a-contract.js';
import type { Promises } from '../support/arbitrary-laws.js';
import {
  expectCorrectValues,
  expectSameValuesForSameSeed,
  expectSimplerShrunkValues,
} from '../support/arbitrary-laws.js';
import { caseFlaws } from '../support/case-flaws.js';

const contract = aContract();
const matcher = compileClaims(contract.claims);

const casePlans: Promises<CasePlan> = {
  flaws: (plan) => {
    const built = buildCase(plan, contract);
    const stored = parseCase(JSON.parse(JSON.stringify({ id: 'c1', ...built })));
    expect(stored).toStrictEqual({ kind: 'ok', value: { id: 'c1', ...built } });
    return caseFlaws(built, contract);
  },
  sizes: ({ runs, later, twist, filtered, details, viewer }) => [
    runs.length,
    later.length,
    twist === null ? 0 : 1,
    filtered ? 1 : 0,
    details,
    VIEWERS.indexOf(viewer),
  ],
};

const runPlans: Promises<RunPlan> = {
  flaws: (plan) => casePlans.flaws(casePlan([plan])),
  sizes: ({ progress, placement, ids, initiator }) => [
    PROGRESS_SHAPES.indexOf(progress),
    PLACEMENTS.indexOf(placement),
    ids ? 1 : 0,
    ['user', 'system', 'nameless'].indexOf(initiator.kind),
  ],
};

const labels: Promises<string> = {
  flaws: (text) => matcher.match(text).map(({ claim }) => `"${text}" claims "${claim}"`),
  sizes: (text) => [HOSTILE_TEXTS.indexOf(text)],
};

const arbitraries = [
  { name: 'anyCasePlan', ...suite(anyCasePlan(contract, TRUTHS), casePlans) },
  { name: 'anyRunPlan', ...suite(anyRunPlan(contract, TRUTHS), runPlans) },
  { name: 'anyLabel', ...suite(anyLabel(matcher), labels) },
];

function suite<T>(arbitrary: fc.Arbitrary<T>, promises: Promises<T>) {
  return {
    repeats: () => {
      expectSameValuesForSameSeed(arbitrary);
    },
    isCorrect: () => {
      expectCorrectValues(arbitrary, promises);
    },
    shrinks: () => {
      expectSimplerShrunkValues(arbitrary, promises);
    },
  };
}

describe.each(arbitraries)('$name', ({ repeats, isCorrect, shrinks }) => {
  it('gives the same values for the same seed', repeats);
  it('gives only correct values, which survive JSON', isCorrect);
  it('shrinks to correct values that are simpler', shrinks);
});

describe('2,000 random plans', () => {
  const plans = fc.sample(anyCasePlan(contract, TRUTHS), { seed: 20_260_101, numRuns: 2000 });
  const scenes = plans.flatMap((plan) => buildCase(plan, contract).scenes);
  const allLabels = scenes.flatMap((scene) => Object.values(scene.labels));
  const runs = plans.flatMap((plan) => plan.runs);
  it.each([
    {
      of: 'truth',
      values: allLabels.map(({ truth }) => truth),
      all: ['fresh', 'likely_stale', 'reconciled', 'terminal', 'unsupported'],
    },
    {
      of: 'phase',
      values: allLabels.map(({ phase }) => phase),
      all: ['queued', 'running', 'terminal', 'unknown'],
    },
    {
      of: 'reason',
      values: allLabels.flatMap(({ reason }) => reason ?? []),
      all: ['exempt-type', 'malformed-timestamp', 'no-timestamp', 'unknown-status'],
    },
    { of: 'scene', values: scenes.map(({ kind }) => kind), all: ['base', 'later', 'redacted', 'twisted'] },
    {
      of: 'viewer',
      values: plans.map(({ viewer }) => viewer),
      all: ['member', 'nobody', 'partly', 'stranger'],
    },
    {
      of: 'placement',
      values: runs.map(({ placement }) => placement),
      all: ['abroad', 'beside', 'foreign', 'here', 'locked'],
    },
    {
      of: 'initiator',
      values: runs.map(({ initiator }) => initiator.kind),
      all: ['nameless', 'system', 'user'],
    },
    {
      of: 'evidence',
      values: runs.map(({ orphan }) => orphan.kind),
      all: ['malformed', 'none', 'trusted', 'untrusted'],
    },
    {
      of: 'progress',
      values: runs.map(({ progress }) => progress),
      all: ['above-total', 'complete', 'composite', 'negative', 'none', 'partial', 'phased', 'zero'],
    },
  ])('cover every $of at least 50 times', ({ values, all }) => {
    const counts = new Map<string, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    expect([...counts.keys()].sort()).toEqual(all);
    expect([...counts].filter(([, times]) => times < 50)).toEqual([]);
  });

  it('hold worlds of every size from 0 to 30 runs, most of them small', () => {
    const sizes = plans.map((plan) => plan.runs.length);
    expect(Math.min(...sizes)).toBe(0);
    expect(Math.max(...sizes)).toBe(30);
    expect(sizes.filter((size) => size === 1 || size === 2).length).toBeGreaterThan(1000);
  });

  it('draw runs of the asked truths alone', () => {
    const drawn = fc.sample(anyRunPlan(contract, ['likely_stale', 'reconciled']), { seed: 1, numRuns: 200 });
    const truths = drawn.flatMap((run) =>
      Object.values(buildCase(casePlan([run]), contract).scenes[0]?.labels ?? {}).map(({ truth }) => truth),
    );
    expect([...new Set(truths)].sort()).toEqual(['likely_stale', 'reconciled']);
  });
});
