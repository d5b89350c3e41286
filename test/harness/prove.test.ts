import { beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '../../rules/registry.js';
import { CHECK_IDS, LAW_IDS } from '../../src/contract/checks.js';
import { FAULTS } from '../../src/fault/faults.js';
import { lawsOf } from '../../src/harness/laws-of.js';
import { prove } from '../../src/harness/prove.js';
import { exitCode } from '../../src/verdict/exit-code.js';
import type { Outcome } from '../../src/verdict/outcome.js';
import { aContract } from '../support/a-contract.js';
import { proofPage } from '../support/proof-page.js';
import { inProject, quietRun } from '../support/run-in-folder.js';

let outcome: Outcome;

beforeAll(async () => {
  outcome = await inProject({}, (project) =>
    prove(project, { ...quietRun('prove'), rules: () => Promise.resolve(Object.values(RULES)) }),
  );
});

describe('a proof of the surfaces that come with the package', () => {
  it('has planted every fault, and its own law has caught each', () => {
    const onPages = outcome.planted.filter(({ depth }) => depth !== 'source');
    expect(onPages.map(({ id }) => id)).toEqual(FAULTS.map(({ id }) => id));
    expect(outcome.planted.filter(({ proof }) => proof !== 'caught')).toEqual([]);
    expect(FAULTS.length).toBeGreaterThanOrEqual(60);
  });

  it('holds', () => {
    expect(outcome.gaps).toEqual([]);
    expect(outcome.shortfalls).toEqual([]);
    expect(exitCode(outcome.verdict)).toBe(0);
  });

  it.each(LAW_IDS)('has planted at least two faults for %s', (law) => {
    expect(outcome.planted.filter(({ check }) => check === law).length).toBeGreaterThanOrEqual(2);
  });

  it('has planted at least three faults for each requirement', () => {
    expect(outcome.requirements.length).toBeGreaterThan(0);
    for (const { id, faultsPlanted, faultsCaught } of outcome.requirements) {
      expect({ id, isProven: faultsPlanted >= 3 && faultsCaught === faultsPlanted }).toEqual({
        id,
        isProven: true,
      });
    }
  });

  it('has planted at every depth', () => {
    const depths = [...new Set(outcome.planted.map(({ depth }) => depth))];
    expect(depths).toEqual(['engine', 'presenter', 'surface', 'page', 'source']);
  });

  it('counts what was planted for every check', () => {
    const counted = new Set(
      outcome.evidence.filter((each) => each.faultsPlanted > 0).map(({ check }) => check),
    );
    expect([...counted].sort()).toEqual([...CHECK_IDS].sort());
  });

  it('is what the documentation says', async () => {
    await expect(proofPage(outcome.planted)).toMatchFileSnapshot('../../docs/proof.md');
  });
});

describe('a law that finds nothing', () => {
  const laws = lawsOf(aContract());

  it.each(LAW_IDS)('ends a proof with exit code 3: %s', async (law) => {
    const toothless = laws.map((each) => (each.id === law ? { ...each, check: () => [] } : each));
    const ids = FAULTS.filter((fault) => fault.law === law)
      .slice(-1)
      .map(({ id }) => id);
    const seen = await inProject({}, (project) =>
      prove(project, quietRun('prove'), { faults: ids, laws: toothless, mostCases: 3 }),
    );
    expect(seen.planted.map(({ id, proof }) => [id, proof === 'caught'])).toEqual(
      ids.map((id) => [id, false]),
    );
    expect(seen.shortfalls.map(({ about }) => about)).toContain(law);
    expect(exitCode(seen.verdict)).toBe(3);
  });
});

describe('a proof of named faults', () => {
  it('plants them alone, and holds where they are caught', async () => {
    const seen = await inProject({}, (project) =>
      prove(project, quietRun('prove'), { faults: ['calm-in-a-title'] }),
    );
    expect(seen.planted.map(({ id, proof }) => [id, proof])).toEqual([['calm-in-a-title', 'caught']]);
    expect(exitCode(seen.verdict)).toBe(0);
  });

  it('refuses a name that no fault has', async () => {
    const proof = inProject({}, (project) =>
      prove(project, quietRun('prove'), { faults: ['calm-in-a-titel'] }),
    );
    await expect(proof).rejects.toThrow('Cannot plant "calm-in-a-titel": did you mean "calm-in-a-title"?');
  });
});
