import { expect, it } from 'vitest';
import { firstDifference } from '../../src/invariant/first-difference.js';

type Pair = readonly [string, string];

it.each<[name: string, pages: Pair, difference: Pair | undefined]>([
  ['nothing, where two pages are alike', ['a', 'a'], undefined],
  ['short pieces', ['abc', 'abd'], ['abc', 'abd']],
  ['nothing of the page that ends there', ['', 'abc'], ['', 'abc']],
  ['white space as one blank', ['a \n b', 'a \n c'], ['a b', 'a c']],
  ['blanks at the edges as none', [' a ', ' b '], ['a', 'b']],
  [
    'twenty characters before, eighty after',
    [`${'x'.repeat(50)}1${'y'.repeat(100)}`, `${'x'.repeat(50)}2${'y'.repeat(100)}`],
    [`${'x'.repeat(20)}1${'y'.repeat(79)}`, `${'x'.repeat(20)}2${'y'.repeat(79)}`],
  ],
])('the first difference of two pages is %s', (_, pages, difference) => {
  expect(firstDifference(...pages)).toEqual(difference);
});
