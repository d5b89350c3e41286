import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { triggerPatterns } from '../../src/static/trigger-patterns.js';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../rules/registry.js';
import { RULE_IDS } from '../../src/contract/checks.js';
import type { Rule } from '../../src/static/rule.js';
import { aContract } from '../support/a-contract.js';
import { lintExample } from '../support/lint-source.js';
import { rulePage } from './rule-page.js';

const root = resolve(import.meta.dirname, '../..');
const rules: readonly Rule[] = Object.values(RULES);

describe('the rules', () => {
  it('are those of the catalogue, each in a file of its name, with a page', () => {
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.map(({ id }) => id)).toEqual([...RULE_IDS]);
    expect(Object.keys(RULES)).toEqual([...RULE_IDS]);
    const files = readdirSync(resolve(root, 'rules')).filter((name) => /^(?:no|use)-[\w-]+\.ts$/u.test(name));
    expect(files.sort()).toEqual(RULE_IDS.map((id) => `${id}.ts`).sort());
    const pages = readdirSync(resolve(root, 'specs/rules'));
    expect(pages.sort()).toEqual(RULE_IDS.map((id) => `${id}.md`).sort());
  });

  it.each(rules)('$id speaks in sentences and has triggers', (rule) => {
    for (const words of Object.values(rule.docs)) expect(words).toMatch(/^\S.+[^.\s]$/u);
    const triggers = rule.triggers(aContract(), rule.options.parse({}));
    expect(triggers.length).toBeGreaterThan(0);
    const patterns = triggers.map(triggerPatterns).flatMap(({ whole, said }) => [...whole, ...said]);
    for (const pattern of patterns) expect(() => new RegExp(pattern, 'u')).not.toThrow();
    expect(rule.kinds.length).toBeGreaterThan(0);
  });

  it.each(rules)('$id has defaults for all its options and refuses others', (rule) => {
    expect(rule.options.safeParse({}).success).toBe(true);
    expect(rule.options.safeParse({ noSuchOption: true }).success).toBe(false);
  });

  it.each(rules)('$id has its page', async (rule) => {
    await expect(rulePage(rule)).toMatchFileSnapshot(resolve(root, `specs/rules/${rule.id}.md`));
  });
});

describe.each(rules)('an example of $id', (rule) => {
  const { good, bad } = rule.examples;

  it('has a name of its own', () => {
    expect(good.length).toBeGreaterThan(0);
    expect(bad.length).toBeGreaterThan(0);
    const names = [...good, ...bad].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(bad)('breaks it exactly once: $name', (example) => {
    const breaches = lintExample(rule, example);
    expect(breaches.map(({ message }) => message)).toHaveLength(1);
    const file = example.atFile ?? example.file;
    const texts: Readonly<Record<string, string>> = { [example.file]: example.text, ...example.others };
    expect(breaches[0]?.path).toBe(file);
    const from = (texts[file] ?? '').slice(breaches[0]?.start);
    expect(from.slice(0, (example.at ?? '').length)).toBe(example.at ?? '');
  });

  it.each(good)('keeps it: $name', (example) => {
    expect(lintExample(rule, example)).toEqual([]);
  });
});
