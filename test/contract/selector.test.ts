import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { selectorFlaw } from '../../src/contract/selector.js';

const READABLE = [
  'main',
  '*',
  '#run-id',
  '.badge.late',
  '[data-run-id="id"]',
  '[data-run-id=id]',
  "[data-run-id='a]b,c>d']",
  '[ data-state ^= "o" i ]',
  'tr[data-run-id="id"] > td.state',
  'main  >  p ~ p + p',
  'header, main ,footer',
  'p:not(.a, .b):first-of-type',
  'li.item:has(input[name="jobId"][value="id"])',
  'section:has(> h2 + p, ~ p)',
  ':is(main, :where(article))',
  'tr:nth-child(2n + 1)',
  'tr:nth-child(odd of .run)',
  'p:nth-last-of-type(-n+3)',
  'p:lang(de)',
  '#\\31 a\\:b',
  '.größe',
  '.--x',
  'p:not(:has(a))',
  '  main  ,  p  ',
  'p:not( .a  )',
];

const UNREADABLE: readonly (readonly [selector: string, why: string])[] = [
  ['[[x', 'it cannot be read from "[[x" on'],
  ['a[[', 'it cannot be read from "[[" on'],
  ['p:not(', 'it ends where more is needed'],
  ['p:not(.a', 'it ends where more is needed'],
  ['p:not()', 'it cannot be read from ")" on'],
  ['main[[', 'it cannot be read from "[[" on'],
  ['div >> p', 'it cannot be read from "> p" on'],
  ['div >', 'it ends where more is needed'],
  ['> p', 'it cannot be read from "> p" on'],
  ['p,', 'it ends where more is needed'],
  [',p', 'it cannot be read from ",p" on'],
  ['p)', 'it cannot be read from ")" on'],
  ['.', 'it cannot be read from "." on'],
  ['.1a', 'it cannot be read from ".1a" on'],
  ['#', 'it cannot be read from "#" on'],
  ['[a="b]', 'it cannot be read from "[a="b]" on'],
  ['[a=1]', 'it cannot be read from "[a=1]" on'],
  ['[a]b', 'it cannot be read from "b" on'],
  ['p{id}', 'it cannot be read from "{id}" on'],
  ['p::before', 'it cannot be read from "::before" on'],
  ['p:hover', '":hover" is no condition on an element at rest'],
  ['p:first-chlid', '":first-chlid" is no condition on an element at rest; did you mean ":first-child"?'],
  ['p:not', '":not" needs brackets'],
  ['p:nth-child(x)', 'it cannot be read from "x)" on'],
  ['p:not(a[)', 'it cannot be read from "[)" on'],
  [`p${'.a'.repeat(2000)}`, 'it has more than 2000 characters'],
];

describe('a selector of a contract', () => {
  const { document } = new JSDOM('<main><p>x</main>').window;

  it.each(READABLE)('is read, as browsers do: %s', (selector) => {
    expect(selectorFlaw(selector)).toBeUndefined();
    expect(() => document.querySelectorAll(selector)).not.toThrow();
  });

  it.each(UNREADABLE)('is refused: %s', (selector, why) => {
    expect(selectorFlaw(selector)).toBe(why);
  });

  it.each(
    (
      'root empty first-child last-child only-child first-of-type last-of-type only-of-type checked default disabled ' +
      'enabled indeterminate required optional read-only read-write placeholder-shown in-range out-of-range valid ' +
      'invalid link any-link defined open'
    ).split(' '),
  )('may ask for :%s, which the engine judges', (name) => {
    expect(selectorFlaw(`p:${name}`)).toBeUndefined();
    expect(() => document.querySelectorAll(`p:${name}`)).not.toThrow();
  });
});
