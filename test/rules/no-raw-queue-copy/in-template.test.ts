import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { breachesInTemplate } from '../../../rules/no-raw-queue-copy/in-template.js';
import { templateExamples } from '../../../rules/no-raw-queue-copy/template-examples.js';
import type { Rule } from '../../../src/static/rule.js';
import { lintExample, lintFiles } from '../../support/lint-source.js';

const ofTemplates: Rule = {
  id: 'no-raw-queue-copy',
  docs: { broken: '', what: '', why: '', instead: '' },
  options: z.strictObject({}),
  kinds: ['template'],
  examples: templateExamples,
  triggers: () => [],
  check: (source, context) => (source.kind === 'template' ? breachesInTemplate(source, context) : []),
};

describe('queue copy in templates', () => {
  it.each(templateExamples.bad)('is found once: $name', (example) => {
    const found = lintExample(ofTemplates, example);
    expect(found.map(({ excerpt }) => excerpt.startsWith(example.at ?? ''))).toEqual([true]);
  });

  it.each(templateExamples.good)('is not seen in $name', (example) => {
    expect(lintExample(ofTemplates, example)).toEqual([]);
  });

  it('is found at each place where it is worded', () => {
    const text = '<ul><li>Waiting for worker.</li><li>Waiting for worker. Likely stale</li></ul>';
    const found = lintFiles(ofTemplates, { 'list.hbs': text });
    expect(found.map(({ excerpt }) => excerpt)).toEqual([
      'Waiting for worker',
      'Waiting for worker',
      'Likely stale',
    ]);
    expect(found.map(({ symbol }) => symbol)).toEqual(['list.hbs', 'list.hbs', 'list.hbs']);
  });

  it('covers the markup inside the words, and entities as they are written', () => {
    const found = lintFiles(ofTemplates, {
      'a.html': '<p>Oh, <i>waiting</i>&nbsp;<b>for &#119;orke&#114;</b>!</p>',
    });
    expect(found.map(({ excerpt }) => excerpt)).toEqual(['waiting</i>&nbsp;<b>for &#119;orke&#114;']);
  });

  it('leaves the words of orphaned runs to their own rule', () => {
    expect(lintFiles(ofTemplates, { 'a.hbs': '<p>The worker has died</p>' })).toEqual([]);
  });
});
