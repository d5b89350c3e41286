import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCasePlan } from '../../src/arbitrary/any-case.js';
import type { CasePlan } from '../../src/arbitrary/case-plan.js';
import { buildCase } from '../../src/arbitrary/case-plan.js';
import { casePlan, runPlan } from '../../src/arbitrary/plans.js';
import { simplerPlans } from '../../src/arbitrary/simpler-plans.js';
import { activeSituations } from '../../src/arbitrary/situations.js';
import { TRUTHS } from '../../src/contract/vocabulary.js';
import { aContract, aForeignContract } from '../support/a-contract.js';
import { caseFlaws } from '../support/case-flaws.js';

const contracts = [
  { name: 'the embedded contract', contract: aContract() },
  { name: 'the foreign contract', contract: aForeignContract() },
];

/** Which of the simpler plans is taken at the `step`-th step. */
const WAYS: readonly { readonly way: string; readonly pick: (count: number, step: number) => number }[] = [
  { way: 'the first', pick: () => 0 },
  { way: 'the last', pick: (count) => count - 1 },
  { way: 'now one and now another', pick: (count, step) => (step * 7919) % count },
];

/** More steps than any plan has parts to simplify. */
const ENDLESS = 400;

describe.each(contracts)('the way down under $name', ({ contract }) => {
  const plans = fc.sample(anyCasePlan(contract, TRUTHS), { seed: 358, numRuns: 250 });

  it.each(WAYS)('ends, with labels that are right at every step, taking $way', ({ pick }) => {
    let steps = 0;
    for (const start of plans) {
      let plan: CasePlan = start;
      for (let step = 0; ; step += 1) {
        const simpler = [...simplerPlans(plan)];
        const next = simpler[simpler.length === 0 ? 0 : pick(simpler.length, step)];
        if (next === undefined) break;
        expect(step).toBeLessThan(ENDLESS);
        expect(caseFlaws(buildCase(next, contract), contract)).toEqual([]);
        plan = next;
        steps += 1;
      }
      expect(plan.runs.length).toBe(Math.min(1, start.runs.length));
    }
    expect(steps).toBeGreaterThan(plans.length);
  });

  it('never leads to a truth that the plan did not have, nor back to the plan', () => {
    for (const plan of plans) {
      const truths = truthsOf(plan);
      for (const simpler of simplerPlans(plan)) {
        expect(truthsOf(simpler).filter((truth) => !truths.includes(truth))).toEqual([]);
        expect(simpler).not.toEqual(plan);
        if (simpler.runs.length === plan.runs.length) expect(truthsOf(simpler)).toEqual(truths);
      }
    }
  });

  function truthsOf(plan: CasePlan): readonly string[] {
    return Object.values(buildCase(plan, contract).scenes[0]?.labels ?? {}).map(({ truth }) => truth);
  }
});

describe('the simplest plan', () => {
  const contract = aContract();
  const late = activeSituations(contract).find(({ age, window }) => age === window + 1_560_000);
  if (late === undefined) throw new Error('Cannot test without a late run');
  const plain = casePlan([
    runPlan({ ...late, decoy: 'absent', arrangement: { latest: 0, others: 'absent' } }),
  ]);

  it('has nothing simpler', () => {
    expect([...simplerPlans(plain)]).toEqual([]);
  });

  it.each<{ name: string; change: Partial<CasePlan> }>([
    { name: 'another run', change: { runs: [...plain.runs, ...plain.runs] } },
    { name: 'a later scene', change: { later: [1] } },
    { name: 'several later scenes', change: { later: [1, 2] } },
    { name: 'a twist', change: { twist: { label: 'x', initiator: { kind: 'system' }, progress: 'zero' } } },
    { name: 'lists by environment', change: { filtered: true } },
    { name: 'more details than runs', change: { details: 3 } },
    { name: 'another viewer', change: { viewer: 'nobody' } },
    { name: 'another moment', change: { now: 0 } },
    { name: 'another label', change: { runs: plain.runs.map((run) => ({ ...run, label: 'x' })) } },
    {
      name: 'a system run',
      change: { runs: plain.runs.map((run) => ({ ...run, initiator: { kind: 'system' } })) },
    },
    { name: 'progress', change: { runs: plain.runs.map((run) => ({ ...run, progress: 'zero' })) } },
    {
      name: 'evidence',
      change: { runs: plain.runs.map((run) => ({ ...run, orphan: { kind: 'trusted', source: 'x' } })) },
    },
    { name: 'another place', change: { runs: plain.runs.map((run) => ({ ...run, placement: 'abroad' })) } },
    { name: 'no ids', change: { runs: plain.runs.map((run) => ({ ...run, ids: false })) } },
    {
      name: 'decoys',
      change: { runs: plain.runs.map((run) => ({ ...run, situation: { ...late, decoy: 'old' } })) },
    },
    {
      name: 'an odd age',
      change: { runs: plain.runs.map((run) => ({ ...run, situation: { ...late, age: 987_654 } })) },
    },
  ])('is what $name leads back to', ({ change }) => {
    const reached: CasePlan[] = [];
    let plan: CasePlan | undefined = { ...plain, ...change };
    while (plan !== undefined) {
      reached.push(plan);
      [plan] = [...simplerPlans(plan)];
    }
    expect(reached.at(-1)).toEqual(plain);
    expect(reached.length).toBeGreaterThan(1);
  });
});
