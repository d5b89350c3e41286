import { prefilter } from '../../src/static/prefilter.js';
import type { Rule } from '../../src/static/rule.js';
import { aContract } from './a-contract.js';

/** Whether the prefilter lets `text` through to `rule`. */
export function isCandidate(rule: Rule, text: string): boolean {
  return prefilter([rule], aContract())(text).has(rule.id);
}
