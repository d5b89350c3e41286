import { rememberedTexts } from '../lang/remembered-texts.js';
import type { ClaimMatcher } from './claims.js';

/** `matcher` with a memory: a text that came before is not matched again. */
export function rememberedClaims(matcher: ClaimMatcher): ClaimMatcher {
  return { match: rememberedTexts((text) => matcher.match(text)) };
}
