import { describe, expect, it } from 'vitest';
import { useRegisteredSurface } from '../../rules/use-registered-surface.js';
import { isCandidate } from '../support/is-candidate.js';
import { lintExample, lintFiles } from '../support/lint-source.js';

describe('use-registered-surface', () => {
  it.each(useRegisteredSurface.examples.bad)('finds $name once', (example) => {
    const found = lintExample(useRegisteredSurface, example);
    expect(found.map(({ excerpt }) => excerpt.startsWith(example.at ?? ''))).toEqual([true]);
  });

  it.each(useRegisteredSurface.examples.good)('leaves $name alone', (example) => {
    expect(lintExample(useRegisteredSurface, example)).toEqual([]);
  });

  it.each([
    [['src/widgets/recent.hbs'], 0],
    [['recent.hbs'], 0],
    [['src/widgets/**'], 0],
    [['cent.hbs'], 1],
    [['src/other/*'], 1],
  ])('takes %j for surfaces', (alsoSurfaces, found) => {
    const files = { 'src/widgets/recent.hbs': '{{#each runs}}{{label}} {{type}}{{/each}}' };
    expect(lintFiles(useRegisteredSurface, files, { options: { alsoSurfaces } })).toHaveLength(found);
  });

  it.each(useRegisteredSurface.examples.bad)('has a trigger in $name', (example) => {
    expect(isCandidate(useRegisteredSurface, example)).toBe(true);
  });

  it('has no trigger in words that only begin like a run', () => {
    const text = 'return runtime.prune(running, operational);';
    expect(isCandidate(useRegisteredSurface, { file: 'src/a.ts', text })).toBe(false);
  });

  it('tells of a file once, at its first fact', () => {
    const text = '{{#each runs}}{{id}} {{label}} {{type}} {{created_at}}{{/each}}';
    const found = lintFiles(useRegisteredSurface, { 'a.hbs': text });
    expect(found.map(({ excerpt, message }) => [excerpt, message])).toEqual([
      ['label', 'Cannot show "label" here: "a.hbs" shows OperationRun, but is no registered surface'],
    ]);
  });
});
