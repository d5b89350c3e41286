import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TRUTHS } from '../../src/contract/vocabulary.js';
import { instant } from '../../src/lang/units.js';
import type { OperationRun } from '../../src/operation/operation-run.js';
import { deriveProgress } from '../../src/truth/derive-progress.js';
import { deriveTruth } from '../../src/truth/derive-truth.js';
import { specContract } from '../specs/spec-contract.js';
import { aRun, aRunningRun, NOON } from './a-run.js';
import { anyStoredRun } from './any-stored-run.js';

const contract = specContract();

describe('deriveTruth', () => {
  it('gives every stored value a verdict and a progress', () => {
    const stored = fc.oneof(anyStoredRun, fc.anything() as fc.Arbitrary<OperationRun>);
    const seen = new Set<string>();
    fc.assert(
      fc.property(stored, (run) => {
        const verdict = deriveTruth(run, contract, NOON);
        seen.add(verdict.truth);
        expect(TRUTHS).toContain(verdict.truth);
        expect(deriveProgress(run, verdict)).toHaveProperty('kind');
      }),
      { numRuns: 2000 },
    );
    expect([...seen].sort()).toEqual(
      expect.arrayContaining(['fresh', 'likely_stale', 'terminal', 'unsupported']),
    );
  });

  it('never lets time turn a late run back into a fresh one', () => {
    const minutes = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(minutes, minutes, (first, more) => {
        const early = deriveTruth(aRun(), contract, instant(NOON + first * 60_000));
        const late = deriveTruth(aRun(), contract, instant(NOON + (first + more) * 60_000));
        expect(early.truth === 'likely_stale' && late.truth === 'fresh').toBe(false);
      }),
    );
  });

  it('never lets anything but status, type, anchors and trusted evidence decide', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.dictionary(fc.string(), fc.anything()), (a, b, hints) => {
        const twisted = {
          ...aRunningRun(),
          label: a,
          initiator: b,
          counts: a,
          outcome: b,
          context: { ...hints, parts: a },
        };
        expect(deriveTruth(twisted as OperationRun, contract, NOON)).toEqual(
          deriveTruth(aRunningRun(), contract, NOON),
        );
      }),
    );
  });

  it('never changes the run', () => {
    fc.assert(
      fc.property(fc.json(), (context) => {
        const run = aRun({ context: { hint: JSON.parse(context) as unknown } });
        const before = JSON.stringify(run);
        deriveProgress(run, deriveTruth(run, contract, NOON));
        expect(JSON.stringify(run)).toBe(before);
      }),
    );
  });
});
