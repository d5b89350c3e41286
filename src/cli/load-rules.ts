import type { RunOptions } from '../harness/run-options.js';

/** The static rules. Loading them loads a parser, so it waits until there is something to parse. */
export const loadRules: NonNullable<RunOptions['rules']> = async () => {
  const { RULES } = await import('../../rules/registry.js');
  return Object.values(RULES);
};
