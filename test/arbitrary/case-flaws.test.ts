import { describe, expect, it } from 'vitest';
import { buildCase } from '../../src/arbitrary/case-plan.js';
import { casePlan, runPlan } from '../../src/arbitrary/plans.js';
import { finishedSituations } from '../../src/arbitrary/situations.js';
import type { Label, Visit } from '../../src/operation/case.js';
import { aContract } from '../support/a-contract.js';
import { caseFlaws } from '../support/case-flaws.js';

const contract = aContract();

describe('the flaws of a case', () => {
  const [situation] = finishedSituations(contract);
  if (situation === undefined) throw new Error('Cannot test without a finished situation');
  const built = buildCase(casePlan([runPlan(situation)]), contract);
  const relabelled = (change: Partial<Label>) => ({
    ...built,
    scenes: built.scenes.map((scene) => ({
      ...scene,
      labels: Object.fromEntries(
        Object.entries(scene.labels).map(([id, label]) => [id, { ...label, ...change }]),
      ),
    })),
  });

  it('are none where all is right', () => {
    expect(caseFlaws(built, contract)).toEqual([]);
  });

  const wrong: readonly { name: string; change: Partial<Label> }[] = [
    { name: 'another truth', change: { truth: 'fresh' } },
    { name: 'another phase', change: { phase: 'running' } },
    { name: 'a reason without need', change: { reason: 'no-timestamp' } },
    { name: 'evidence that is not there', change: { orphanEvidence: true } },
    { name: 'a run hidden from who may see it', change: { visible: false } },
  ];
  it.each(wrong)('name $name', ({ change }) => {
    expect(caseFlaws(relabelled(change), contract)).toHaveLength(1);
  });

  it('name a run without a label', () => {
    const scenes = built.scenes.map((scene) => ({ ...scene, labels: {} }));
    expect(caseFlaws({ ...built, scenes }, contract)[0]).toBe('base: the labels are not those of the runs');
  });

  it('name a page that should be refused, and one that should not', () => {
    const turned = built.visits.map((visit): Visit => {
      return { ...visit, expects: visit.expects === 'page' ? 'refusal' : 'page' };
    });
    expect(caseFlaws({ ...built, visits: turned }, contract)).toHaveLength(built.visits.length);
    expect(built.visits.length).toBe(4);
  });
});
