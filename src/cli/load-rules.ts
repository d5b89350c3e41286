import type { RunOptions } from '../harness/run-options.js';
import { threadModule } from './thread-module.js';

/** The static rules. Loading them loads a parser, so it waits until there is something to parse. */
const loadRules: NonNullable<RunOptions['rules']> = async () => {
  const { RULES } = await import('../../rules/registry.js');
  return Object.values(RULES);
};

/** The module that applies the rules in a thread of its own. */
const LINT_WORKER = threadModule('lint-worker');

/** How a command applies the rules. */
export function lintOptions(): Pick<RunOptions, 'rules' | 'lintWorker'> {
  return { rules: loadRules, ...(LINT_WORKER === undefined ? {} : { lintWorker: LINT_WORKER }) };
}
