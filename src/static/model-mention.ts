import type { Contract } from '../contract/contract.js';
import { escapedPattern } from '../lang/escaped-pattern.js';
import { modelNames } from './model-names.js';
import { ADJECTIVES } from './syntax/model-name.js';
import { SUFFIX } from './syntax/model-type.js';
import { nameWords } from './syntax/name-words.js';

/**
 * A regular expression for code in lower case that holds a name of the contract's model: `run`, `latestRun`, `RunRow`,
 * `operation_runs`; not `running`, nor `workflowRun`. `more` are other names of variables that hold one.
 */
export function modelMention(contract: Pick<Contract, 'model'>, more: readonly string[] = []): string {
  const { one, many, types, tables } = modelNames(contract);
  const names = new Set([...one, ...many, ...types, ...tables, ...more].map(inAnyCase));
  const before = [...ADJECTIVES].filter((word) => !word.endsWith('ed'));
  const name = `(?:${[...names].join('|')})`;
  // The name stands first, and what is before it after: so a search goes from name to name.
  return `${name}(?:(?![a-z])|${[...SUFFIX].join('|')})(?<=(?:(?<![a-z])|ed|${before.join('|')})${name}(?:|${[...SUFFIX].join('|')}))`;
}

function inAnyCase(name: string): string {
  return nameWords(name).map(escapedPattern).join('_?');
}
