import { join, relative } from 'node:path';
import { RULES } from '../../rules/registry.js';
import { linterOf } from '../harness/linter.js';
import { openSources } from '../harness/open-sources.js';
import { openProject } from '../harness/project.js';
import type { FileReport } from '../static/lint-file.js';
import { lintFile } from '../static/lint-file.js';
import type { EslintConfig, EslintContext, EslintRule } from './eslint-types.js';

/** Where the project is, if not in the working folder. */
export interface QueueTruthOptions {
  readonly cwd?: string;
  readonly config?: string;
}

const SCRIPTS = ['**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}'];

/**
 * The rules on TypeScript and JavaScript as a flat config of ESLint, set up from the project's own config and contract:
 * `export default [await queueTruth()]`. Findings, suppressions and options are those of `queue-truth lint`.
 */
export async function queueTruth({ cwd = '.', config }: QueueTruthOptions = {}): Promise<EslintConfig> {
  const project = await openProject(join(process.cwd(), cwd), config);
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

type Judge = (context: EslintContext) => FileReport | undefined;

/** Judges each text once, however many rules ask for it. */
function judgeOf(project: Awaited<ReturnType<typeof openProject>>): Judge {
  const { root } = project;
  const sources = openSources(project);
  const known = new Set(sources.files.paths);
  const { linter } = linterOf({ project, ...sources }, Object.values(RULES));
  const seen = new WeakMap<object, FileReport>();
  return ({ filename, sourceCode }) => {
    const path = relative(root, filename).replaceAll('\\', '/');
    if (!known.has(path)) return undefined;
    const report = seen.get(sourceCode) ?? lintFile(path, sourceCode.text, linter);
    seen.set(sourceCode, report);
    return report;
  };
}

function eslintRule(id: string, judge: Judge): EslintRule {
  const docs = Object.values(RULES).find((rule) => rule.id === id)?.docs;
  return {
    meta: { type: 'problem', docs: { description: docs?.what ?? id }, schema: [] },
    create: (context) => ({
      Program() {
        for (const { rule, at, message, suppressed, certainty } of judge(context)?.breaches ?? []) {
          if (rule !== id || suppressed !== undefined || certainty === 'unresolved') continue;
          context.report({ message, loc: { line: at.line, column: at.column - 1 } });
        }
      },
    }),
  };
}

function directives(judge: Judge): EslintRule {
  return {
    meta: {
      type: 'problem',
      docs: { description: 'A suppression names one rule and a reason, and is needed' },
      schema: [],
    },
    create: (context) => ({
      Program() {
        for (const { at, message } of judge(context)?.directives ?? []) {
          context.report({ message, loc: { line: at.line, column: at.column - 1 } });
        }
      },
    }),
  };
}
