import { ANY_PAGE } from './about.js';
import { firstDifference } from './first-difference.js';
import type { PageLaw } from './law.js';

/** FR-358-002: the same request gives the same page, byte for byte. */
export const sameInputSamePage: PageLaw = {
  kind: 'page',
  id: 'same-input-same-page',
  says: 'The same request gives the same page',
  broken: 'The same request gives two pages',
  why: 'what cannot be repeated cannot be checked, nor trusted',
  instead: 'render from the request alone: no clock, no random ids, no counter',
  good: 'const now = new Date(request.now)',
  bad: 'const now = new Date()',
  about: ANY_PAGE,
  appliesTo: ({ page }) => page.again !== undefined,
  check: ({ page }) => {
    const { surface } = page.visit;
    if (page.again === undefined) return [];
    if (page.code !== page.again.code) {
      const codes = [String(page.code), String(page.again.code)];
      return [{ surface, said: codes, message: 'Cannot answer one request with two codes' }];
    }
    const difference = firstDifference(page.html, page.again.html);
    if (difference === undefined) return [];
    return [{ surface, said: difference, message: 'Cannot answer one request with two pages' }];
  },
};
