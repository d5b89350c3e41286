import fc from 'fast-check';
import { anyCasePlan } from '../../../src/arbitrary/any-case.js';
import { buildCase } from '../../../src/arbitrary/case-plan.js';
import { TRUTHS } from '../../../src/contract/vocabulary.js';
import { referenceTestee } from '../../../src/testee/reference.js';
import { aContract } from '../../support/a-contract.js';

/** The pages of random cases, as the reference surfaces show them; the same ones for the same seed. */
export async function realPages(seed: number, cases: number): Promise<readonly string[]> {
  const contract = aContract();
  const testee = await referenceTestee(contract);
  const pages = new Set<string>();
  for (const plan of fc.sample(anyCasePlan(contract, TRUTHS), { seed, numRuns: cases })) {
    const { scenes, visits } = buildCase(plan, contract);
    for (const { scene, surface, workspace, environment, run } of visits) {
      const world = scenes.find(({ name }) => name === scene)?.world;
      if (world === undefined) continue;
      const input = { viewer: world.viewer, workspace, environment, run, runs: world.runs };
      const answer = await testee.render({ surface, now: world.now, input });
      if (answer.kind === 'page') pages.add(answer.html);
    }
  }
  return [...pages];
}
