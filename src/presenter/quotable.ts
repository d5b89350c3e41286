import { compileClaims } from '../contract/claims.js';
import type { Contract } from '../contract/contract.js';
import { rememberedClaims } from '../contract/remembered-claims.js';
import { rememberedBy } from '../lang/remembered-by.js';

/**
 * Whether a recorded value can stand on a page without being read as the product's own claim.
 *
 * A status "orphaned" that the contract does not know, or a step that somebody named "Almost done", is a quotation
 * that nobody recognises as one.
 */
export function isQuotable(value: string, contract: Contract): boolean {
  const matcher = matcherOf(contract);
  const spelledOut = value.replace(/[_.-]/g, ' ');
  return matcher.match(value).length === 0 && matcher.match(spelledOut).length === 0;
}

const matcherOf = rememberedBy(({ claims }: Contract) => rememberedClaims(compileClaims(claims)));
