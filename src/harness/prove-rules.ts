import type { RuleId } from '../contract/checks.js';
import type { Contract } from '../contract/contract.js';
import { DISGUISES, type Disguise, type ExampleFile } from '../fault/disguises.js';
import type { Example, Rule } from '../static/rule.js';
import { defaultConfig } from './load-config.js';
import { openLinter } from './linter.js';

/** What came of the bad examples of one rule in one disguise. */
export interface RuleProof {
  readonly rule: RuleId;
  readonly disguise: Disguise;
  /** How many examples can wear it. */
  readonly planted: number;
  /** Names of those that the rule did not find. */
  readonly missed: readonly string[];
}

/** The folders that play a role in the examples of the rules. */
const GLOBS = {
  include: ['**'],
  exclude: [],
  presenters: ['**/presenter/**'],
  engine: ['**/truth/**', '**/engine/**'],
  persisted: ['**/models/**', '**/migrations/**', '**/*.prisma', '**/schema/**'],
  surfaces: ['**/surfaces/**'],
};

/** Plants the bad examples of every rule, in every disguise; `contract` is the one that the examples speak of. */
export function* proveRules(rules: readonly Rule[], contract: Contract): Generator<RuleProof> {
  for (const rule of rules) {
    for (const disguise of DISGUISES) {
      const dressed = rule.examples.bad.flatMap((example) => {
        const files = dressedFiles(example, disguise);
        return files === undefined ? [] : [{ name: example.name, files }];
      });
      const missed = dressed.filter(({ files }) => !isFound(rule, files, contract)).map(({ name }) => name);
      yield { rule: rule.id, disguise, planted: dressed.length, missed };
    }
  }
}

/** All files of an example in a disguise: those that cannot wear it stay as they are, the first one must. */
function dressedFiles(
  { file, text, others = {} }: Example,
  disguise: Disguise,
): readonly ExampleFile[] | undefined {
  const isAlone = Object.keys(others).length === 0;
  const first = disguise.dress({ path: file, text }, isAlone);
  if (first === undefined) return undefined;
  const rest = Object.entries(others).map(([path, content]) => {
    const other = { path, text: content };
    return disguise.dress(other, isAlone) ?? other;
  });
  return [first, ...rest];
}

function isFound(rule: Rule, files: readonly ExampleFile[], contract: Contract): boolean {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const job = {
    project: { contract, config: defaultConfig() },
    globs: GLOBS,
    files: { paths: [...texts.keys()].sort(), read: (path: string) => texts.get(path) },
  };
  const linter = openLinter(job, [rule]);
  return files.some(({ path, text }) => {
    const { report } = linter.lint(path, text);
    return report?.breaches.some((breach) => breach.rule === rule.id) === true;
  });
}
