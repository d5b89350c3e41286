import type { ClaimMatch, ClaimMatcher } from './claims.js';
import { plain } from './plain-text.js';

/** How many texts are remembered, and how long one may be: pages say little, and say it again and again. */
const KEPT = 4096;
const LENGTH = 400;

/** `matcher` with a memory: a text that came before is not matched again. */
export function rememberedClaims(matcher: ClaimMatcher): ClaimMatcher {
  const known = new Map<string, readonly ClaimMatch[]>();
  return {
    match(text, plainText) {
      const found = known.get(text);
      if (found !== undefined) return found;
      const matches = matcher.match(text, plainText ?? plain(text));
      if (text.length > LENGTH) return matches;
      if (known.size >= KEPT) known.clear();
      known.set(text, matches);
      return matches;
    },
  };
}
