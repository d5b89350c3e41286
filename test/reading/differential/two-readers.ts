import { isDeepStrictEqual } from 'node:util';
import { createAuthority } from '../../../src/reading/authority.js';
import { createLightReader } from '../../../src/reading/light/light-reader.js';
import type { PageDocument } from '../../../src/reading/page-node.js';
import { aContract } from '../../support/a-contract.js';

/** What came of reading one page twice; `beyond` says what the light reader handed over. */
export type Comparison =
  { readonly kind: 'same' | 'different' } | { readonly kind: 'beyond'; readonly what: string };

const contract = aContract({
  surfaces: {
    list: {
      shows: 'all-runs',
      run: '[data-run-id="{id}"]',
      path: '/operations',
      banner: '.banner',
      diagnostics: '[data-diagnostics]',
      content: '.user-content',
      progress: '.meter',
    },
  },
});
const PAGE = { surface: 'list', runs: ['r1', 'r2'] } as const;

/** Reads pages by the light reader, of trees that `parse` makes where one is given, and by the authority. */
export function twoReaders(parse?: (html: string) => PageDocument): (html: string) => Comparison {
  const authority = createAuthority(contract);
  const light = createLightReader(contract, () => authority.css, parse);
  return (html) => {
    const answer = light.read(html, PAGE);
    if (answer.kind === 'beyond') return answer;
    const expected = authority.read(html, PAGE);
    return { kind: isDeepStrictEqual(answer.reading, expected) ? 'same' : 'different' };
  };
}
