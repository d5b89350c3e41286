import { describe, expect, it } from 'vitest';
import { buildCase } from '../../src/arbitrary/case-plan.js';
import { sampledMatrix } from '../../src/arbitrary/sample.js';
import { TRUTHS } from '../../src/contract/vocabulary.js';
import { aContract } from '../support/a-contract.js';

const contract = aContract();

/** The truth and the phase of the first run of each world, in the order in which the worlds come. */
function states(worlds: number): readonly string[] {
  return [...sampledMatrix(contract, TRUTHS, worlds).plans()].map((plan) => {
    const [label] = Object.values(buildCase(plan, contract).scenes[0]?.labels ?? {});
    return `${String(label?.truth)} ${String(label?.phase)}`;
  });
}

describe('a sample of the matrix', () => {
  it('has each truth in each phase before any of them twice', () => {
    expect([...new Set(states(9))].sort()).toEqual([
      'fresh queued',
      'fresh running',
      'likely_stale queued',
      'likely_stale running',
      'reconciled terminal',
      'terminal terminal',
      'unsupported queued',
      'unsupported running',
      'unsupported unknown',
    ]);
  });

  it('has as many worlds as are asked for, and the same ones each time', () => {
    expect(states(40)).toHaveLength(40);
    const plans = () => [...sampledMatrix(contract, TRUTHS, 40).plans()];
    expect(plans()).toEqual(plans());
  });

  it('has one run in a world where the runs have nothing to do with each other', () => {
    const sizes = [...sampledMatrix(contract, TRUTHS, 9).plans()].map(({ runs }) => runs.length);
    expect(sizes).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1]);
  });

  it('is complete where it leaves nothing out', () => {
    expect(sampledMatrix(contract, TRUTHS, 40).isComplete).toBe(false);
    expect(sampledMatrix(contract, TRUTHS, 1_000_000).isComplete).toBe(true);
  });
});
