import { prefilter } from '../../src/static/prefilter.js';
import type { Example, Rule } from '../../src/static/rule.js';
import { aContract } from './a-contract.js';

/** Whether the prefilter lets a source through to `rule`. */
export function isCandidate(rule: Rule, { file, text }: Pick<Example, 'file' | 'text'>): boolean {
  return prefilter([rule], aContract())(file, text).has(rule.id);
}
