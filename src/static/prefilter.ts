import type { Contract } from '../contract/contract.js';
import type { Rule, Trigger } from './rule.js';
import type { LintScope } from './rule-context.js';
import { disguises, undisguised } from './undisguised.js';
import { wordFinder, type WordsFound } from './word-finder.js';

/** Which of the rules a text may break, told from its words alone. It may err in one direction only: too many. */
export type Prefilter = (text: string) => ReadonlySet<Rule['id']>;

/**
 * A prefilter for `rules`: a rule is left out for a text that holds none of its triggers, neither as it is written nor
 * with escapes, entities, joined literals and tags inside words undone.
 */
export function prefilter(
  rules: readonly Rule[],
  contract: Contract,
  options: LintScope['options'] = {},
): Prefilter {
  const asked = rules.map((rule) => {
    const triggers = rule.triggers(contract, rule.options.parse(options[rule.id] ?? {}));
    return { id: rule.id, triggers: triggers.map(allOf) };
  });
  const find = wordFinder(asked.flatMap(({ triggers }) => triggers.flat()));
  return (text) => {
    const plainly = met(asked, find(text.toLowerCase()));
    if (plainly.length === asked.length || !disguises(text)) return new Set(plainly);
    return new Set([...plainly, ...met(asked, find(undisguised(text)))]);
  };
}

interface Asked {
  readonly id: Rule['id'];
  readonly triggers: readonly (readonly string[])[];
}

function allOf(trigger: Trigger): readonly string[] {
  return typeof trigger === 'string' ? [trigger] : trigger;
}

function met(asked: readonly Asked[], found: WordsFound): readonly Rule['id'][] {
  return asked
    .filter(({ triggers }) => triggers.some((all) => all.every((pattern) => found.holds(pattern))))
    .map(({ id }) => id);
}
