import { resolve } from 'node:path';
import { RULES } from '../../rules/registry.js';
import { openProject } from '../harness/project.js';
import type { Edit } from '../static/fix/edit.js';
import type { Position } from '../static/source-text.js';
import type { EslintConfig, EslintContext, EslintProblem, EslintRule } from './eslint-types.js';
import { type Judge, judgeOf } from './judge.js';

/** Where the project is, if not in the working folder. */
export interface QueueTruthOptions {
  readonly cwd?: string;
  readonly config?: string;
}

const SCRIPTS = ['**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}'];

/**
 * The rules on TypeScript and JavaScript as a flat config of ESLint, set up from the project's own config and contract:
 * `export default [await queueTruth()]`. Findings, suppressions, the baseline and options are those of `queue-truth lint`.
 */
export async function queueTruth({ cwd = '.', config }: QueueTruthOptions = {}): Promise<EslintConfig> {
  const project = await openProject(resolve(cwd), config);
  const judge = judgeOf(project);
  const ids = Object.keys(RULES);
  const rules = Object.fromEntries(ids.map((id) => [id, eslintRule(id, judge)]));
  return {
    name: 'queue-truth',
    files: SCRIPTS,
    plugins: {
      'queue-truth': { meta: { name: 'queue-truth' }, rules: { ...rules, suppression: directives(judge) } },
    },
    rules: Object.fromEntries([...ids, 'suppression'].map((id) => [`queue-truth/${id}`, 'error'])),
  };
}

function eslintRule(id: string, judge: Judge): EslintRule {
  const docs = Object.values(RULES).find((rule) => rule.id === id)?.docs;
  return ruleOf(docs?.what ?? id, (context) => {
    for (const { at, message, fix } of judge.breaches(context).filter(({ rule }) => rule === id)) {
      const edits = fix === undefined ? [] : judge.edits(context, fix);
      context.report({ message, loc: locationOf(at), suggest: suggestionOf(edits) });
    }
  });
}

function directives(judge: Judge): EslintRule {
  return ruleOf('A suppression names one rule and a reason, and is needed', (context) => {
    for (const { at, message } of judge.directives(context)) context.report({ message, loc: locationOf(at) });
  });
}

function ruleOf(description: string, tell: (context: EslintContext) => void): EslintRule {
  return {
    meta: { type: 'problem', docs: { description }, hasSuggestions: true, schema: [] },
    create: (context) => ({
      Program() {
        tell(context);
      },
    }),
  };
}

function locationOf({ line, column }: Position): EslintProblem['loc'] {
  return { line, column: column - 1 };
}

/** No fix that ESLint makes by itself: only `queue-truth lint --fix` checks the types of the whole project first. */
function suggestionOf(edits: readonly Edit[]): NonNullable<EslintProblem['suggest']> {
  if (edits.length === 0) return [];
  return [
    {
      desc: 'Let the presenter say it',
      fix: (fixer) => edits.map(({ start, end, text }) => fixer.replaceTextRange([start, end], text)),
    },
  ];
}
