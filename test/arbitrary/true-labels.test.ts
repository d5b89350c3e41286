import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCasePlan } from '../../src/arbitrary/any-case.js';
import { buildCase } from '../../src/arbitrary/case-plan.js';
import { gallery } from '../../src/arbitrary/gallery.js';
import { matrix } from '../../src/arbitrary/matrix.js';
import { TRUTHS } from '../../src/contract/vocabulary.js';
import { aContract, aForeignContract } from '../support/a-contract.js';
import { caseFlaws } from '../support/case-flaws.js';

const contracts = [
  { name: 'the embedded contract', contract: aContract() },
  { name: 'the foreign contract', contract: aForeignContract() },
];

describe.each(contracts)('labels and expectations under $name', ({ contract }) => {
  const parts = matrix(contract, TRUTHS);

  it.each(parts)('are what the spec says, in the part $name of the matrix', ({ plans }) => {
    let labels = 0;
    for (const plan of plans()) {
      const built = buildCase(plan, contract);
      expect(caseFlaws(built, contract)).toEqual([]);
      labels += built.scenes.flatMap(({ world }) => world.runs).length;
    }
    expect(labels).toBeGreaterThan(70);
  });

  it('are what the spec says, in 2,000 random cases and all of their scenes', () => {
    const kinds = new Set<string>();
    for (const plan of fc.sample(anyCasePlan(contract, TRUTHS), { seed: 358, numRuns: 2000 })) {
      const built = buildCase(plan, contract);
      expect(caseFlaws(built, contract)).toEqual([]);
      for (const { kind } of built.scenes) kinds.add(kind);
    }
    expect([...kinds].sort()).toEqual(['base', 'later', 'redacted', 'twisted']);
  });

  it('are what the spec says, in the gallery', () => {
    const states = gallery(contract);
    expect(states.length).toBeGreaterThan(30);
    for (const { plan } of states) expect(caseFlaws(buildCase(plan, contract), contract)).toEqual([]);
  });
});
