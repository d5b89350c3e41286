import { describe, expect, it } from 'vitest';
import { TRUTHS } from '../../src/contract/vocabulary.js';
import { UNSUPPORTED_REASONS } from '../../src/contract/contract.js';
import { deriveProgress } from '../../src/truth/derive-progress.js';
import { deriveTruth } from '../../src/truth/derive-truth.js';
import type { TruthVerdict } from '../../src/truth/truth-verdict.js';
import { exampleFiles, examples } from './example.js';
import { specContract } from './spec-contract.js';

const contract = specContract();
const rows = examples();

function orphanedBy(verdict: TruthVerdict): string {
  return 'orphanedBy' in verdict ? verdict.orphanedBy.source : 'none';
}

describe('the worked examples of the spec', () => {
  it.each(rows)('come out as written: $file, $name', ({ run, now, expect: expected }) => {
    const verdict = deriveTruth(run, contract, now);
    const { truth, phase, reason, age_ms, overdue_ms, orphaned_by, progress } = expected;
    expect(verdict).toMatchObject({
      truth,
      ...(phase === undefined ? {} : { phase }),
      ...(reason === undefined ? {} : { reason }),
      ...(age_ms === undefined ? {} : { age: age_ms }),
      ...(overdue_ms === undefined ? {} : { overdueBy: overdue_ms }),
    });
    if (orphaned_by !== undefined) expect(orphanedBy(verdict)).toBe(orphaned_by);
    if (progress !== undefined) expect(deriveProgress(run, verdict)).toMatchObject(progress);
  });

  it('cover every truth and every reason for not knowing one', () => {
    expect(new Set(rows.map(({ expect: { truth } }) => truth))).toEqual(new Set(TRUTHS));
    const reasons = rows.flatMap(({ expect: { reason } }) => (reason === undefined ? [] : [reason]));
    expect(new Set(reasons)).toEqual(new Set(UNSUPPORTED_REASONS));
  });

  it('say what an active run or one that cannot be judged has to say', () => {
    const silent = rows.filter(({ expect: { truth, phase, reason } }) => {
      if (truth === 'unsupported') return reason === undefined;
      return (truth === 'fresh' || truth === 'likely_stale') && phase === undefined;
    });
    expect(silent).toEqual([]);
  });

  it('have names that tell them apart', () => {
    const names = rows.map(({ file, name }) => `${file}: ${name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('are spread over the topics that the spec speaks of', () => {
    expect(exampleFiles()).toEqual([
      'age-and-window.yaml',
      'clock-skew.yaml',
      'exempt-and-unknown.yaml',
      'legitimacy.yaml',
      'progress-after-stale.yaml',
      'reconciliation.yaml',
      'timestamps.yaml',
      'what-decides-nothing.yaml',
    ]);
  });
});
