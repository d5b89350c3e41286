import { describe, expect, it } from 'vitest';
import { noOrphanClaim } from '../../rules/no-orphan-claim.js';
import { noRawQueueCopy } from '../../rules/no-raw-queue-copy.js';
import { lintExample } from '../support/lint-source.js';

const { good, bad } = noOrphanClaim.examples;

describe('an example of no-orphan-claim', () => {
  it.each(bad)('is found once: $name', (example) => {
    const breaches = lintExample(noOrphanClaim, example);
    expect(breaches.map(({ path, excerpt }) => ({ path, excerpt }))).toHaveLength(1);
    expect(breaches[0]?.path).toBe(example.atFile ?? example.file);
    expect(breaches[0]?.excerpt.slice(0, example.at?.length)).toBe(example.at);
    expect(breaches[0]?.certainty).toBe('sure');
  });

  it.each(good)('is kept: $name', (example) => {
    expect(lintExample(noOrphanClaim, example)).toEqual([]);
  });

  it.each(bad)('is none of the presenter rule: $name', (example) => {
    expect(lintExample(noRawQueueCopy, example)).toEqual([]);
  });
});
