import { describe, expect, it } from 'vitest';
import { noRawQueueCopy } from '../../rules/no-raw-queue-copy.js';
import { lintExample } from '../support/lint-source.js';

const { good, bad } = noRawQueueCopy.examples;

describe('an example of no-raw-queue-copy', () => {
  it.each(bad)('is found once: $name', (example) => {
    const breaches = lintExample(noRawQueueCopy, example);
    expect(breaches.map(({ path, excerpt }) => ({ path, excerpt }))).toHaveLength(1);
    expect(breaches[0]?.path).toBe(example.atFile ?? example.file);
    expect(breaches[0]?.excerpt.slice(0, example.at?.length)).toBe(example.at);
    expect(breaches[0]?.certainty).toBe(example.form === 'unresolved' ? 'unresolved' : 'sure');
  });

  it.each(good)('is kept: $name', (example) => {
    expect(lintExample(noRawQueueCopy, example)).toEqual([]);
  });
});
