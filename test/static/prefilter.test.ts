import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../rules/registry.js';
import { compileClaims } from '../../src/contract/claims.js';
import { lintFile, type FileReport } from '../../src/static/lint-file.js';
import { prefilter, type Prefilter } from '../../src/static/prefilter.js';
import type { Rule } from '../../src/static/rule.js';
import { sourceProject } from '../../src/static/source-project.js';
import { aContract } from '../support/a-contract.js';
import { anyDisguisedSource, type DisguisedSource } from './disguised-source.js';

const contract = aContract();
const rules: readonly Rule[] = Object.values(RULES);
const filter = prefilter(rules, contract);
const claims = compileClaims(contract.claims);
const never = () => false;
const roles = { isPresenter: never, isEngine: never, isPersisted: never, isSurface: never };

function reported({ path, text }: DisguisedSource, using: Prefilter | undefined): FileReport {
  const project = sourceProject({ paths: [path], read: (asked) => (asked === path ? text : undefined) });
  const scope = { contract, claims, project, roles, options: {} };
  return lintFile(path, text, { rules, scope, prefilter: using, strict: new Set() });
}

describe('the prefilter', () => {
  it('never loses a finding, whatever form a sentence has', () => {
    let found = 0;
    fc.assert(
      fc.property(anyDisguisedSource(), (source) => {
        const whole = reported(source, undefined);
        expect(reported(source, filter).breaches).toEqual(whole.breaches);
        found += whole.breaches.length;
      }),
      { numRuns: 3000, seed: 7 },
    );
    expect(found).toBeGreaterThan(1000);
  });

  it('never loses a finding of any example', () => {
    const examples = rules.flatMap((rule) => [...rule.examples.bad, ...rule.examples.good]);
    expect(examples.length).toBeGreaterThan(50);
    for (const { file: path, text } of examples) {
      const source = { path, text };
      expect(reported(source, filter).breaches).toEqual(reported(source, undefined).breaches);
    }
  });

  it('leaves out what speaks of something else', () => {
    expect([...filter('src/answer.ts', 'export const answer = 42;\n')]).toEqual([]);
  });

  it('is wrong where it is planted to lose entities', () => {
    const blind: Prefilter = (path, text) => (text.includes('&#') ? new Set() : filter(path, text));
    const source = {
      path: 'src/row.tsx',
      text: 'export const Row = () => <td>Waiting for &#119;orker.</td>;\n',
    };
    expect(reported(source, undefined).breaches).toHaveLength(1);
    expect(reported(source, blind).breaches).toEqual([]);
  });
});
