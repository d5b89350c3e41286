import { describe, expect, it } from 'vitest';
import { LONGEST_SELECTOR, parseSelectors, type Selector } from '../../src/reading/selector.js';

function parsed(text: string): Selector {
  const [selector, ...others] = parseSelectors(text);
  if (selector === undefined || others.length > 0) throw new Error(`Cannot take "${text}" as one selector`);
  return selector;
}

const NONE = { types: [], ids: [], classes: [], attributes: [] };

describe('a selector', () => {
  it('is taken apart from the element outwards', () => {
    expect(parsed('MAIN > ul.runs li#r1.row + a[href] ~ *')).toEqual({
      text: 'MAIN > ul.runs li#r1.row + a[href] ~ *',
      pseudo: undefined,
      specificity: 1_000_000 + 3 * 1000 + 4,
      judge: 'compounds',
      compounds: [
        NONE,
        { ...NONE, types: ['a'], attributes: [{ name: 'href', value: undefined }] },
        { ...NONE, types: ['li'], ids: ['r1'], classes: ['row'] },
        { ...NONE, types: ['ul'], classes: ['runs'] },
        { ...NONE, types: ['main'] },
      ],
      combinators: ['~', '+', ' ', '>'],
    });
  });

  it.each<[text: string, part: Partial<Selector['compounds'][number]>]>([
    [String.raw`#\31 r`, { ids: ['1r'] }],
    [String.raw`.a\.b`, { classes: ['a.b'] }],
    ['.-x', { classes: ['-x'] }],
    ['.--x', { classes: ['--x'] }],
    ['.ü', { classes: ['ü'] }],
    ['[DATA-Run="r1"]', { attributes: [{ name: 'data-run', value: 'r1' }] }],
    ["[data-run='r 1']", { attributes: [{ name: 'data-run', value: 'r 1' }] }],
    ['[ data-run = r1 ]', { attributes: [{ name: 'data-run', value: 'r1' }] }],
    [String.raw`[id="a\"b"]`, { attributes: [{ name: 'id', value: 'a"b' }] }],
    ['[hidden]', { attributes: [{ name: 'hidden', value: undefined }] }],
  ])('has what it says: %s', (text, part) => {
    const { compounds, judge } = parsed(text);
    expect(compounds).toEqual([{ ...NONE, ...part }]);
    expect(judge).toBe('compounds');
  });

  it.each<[text: string, judge: Selector['judge']]>([
    ['p', 'compounds'],
    ['[data-x="1"]', 'compounds'],
    ['[aria-label="1"]', 'compounds'],
    ['[type="1"]', 'engine'],
    ['[data-x="1" i]', 'engine'],
    ['[data-x^="1"]', 'engine'],
    ['[data-x~="1"]', 'engine'],
    ['[data-x|="1"]', 'engine'],
    ['[data-x$="1"]', 'engine'],
    ['[data-x*="1"]', 'engine'],
    ['p:first-child', 'engine'],
    ['p:not(.a)', 'engine'],
    ['p:hover', 'never'],
    ['p:focus-within', 'never'],
    ['p:visited b', 'never'],
    ['p:first-child:hover', 'never'],
    ['p:hover:first-child', 'never'],
    ['p:HOVER', 'never'],
    ['p::selection', 'never'],
    ['p|a', 'engine'],
    ['a & b', 'engine'],
    ['p:not(', 'engine'],
  ])('is judged by its compounds, an engine, or nobody: %s', (text, judge) => {
    expect(parsed(text).judge).toBe(judge);
  });

  it('admits every element where it cannot be taken apart', () => {
    const { compounds, combinators, text } = parsed('main > p|a');
    expect({ compounds, combinators, text }).toEqual({
      compounds: [NONE],
      combinators: [],
      text: 'main > p|a',
    });
  });

  it.each<[text: string, of: string, pseudo: Selector['pseudo']]>([
    ['p::before', 'p', 'before'],
    ['p:after', 'p', 'after'],
    ['li::marker', 'li', 'marker'],
    ['main > ::before', 'main > *', 'before'],
    ['main ::after', 'main *', 'after'],
    ['::before', '*', 'before'],
    ['p::BEFORE', 'p', 'before'],
    ['p::first-line', 'p', undefined],
  ])('of generated content is of an element: %s', (text, of, pseudo) => {
    const selector = parsed(text);
    expect([selector.text, selector.pseudo]).toEqual([of, pseudo]);
  });

  it.each<[text: string, specificity: number]>([
    ['*', 0],
    ['p', 1],
    ['.a', 1000],
    ['[x]', 1000],
    ['#a', 1_000_000],
    ['p::before', 2],
    ['p:hover', 1001],
    ['p:nth-child(2)', 1001],
    [':where(#a)', 0],
    [':is(#a, .b)', 1_000_000],
    [':not(.a p)', 1001],
    [':has(> .a)', 1000],
    [':is()', 0],
    ['p:is(.a:not(#b))', 1_001_001],
    [String.raw`p:is(".)", .a)`, 1001],
  ])('weighs what it says: %s', (text, specificity) => {
    expect(parsed(text).specificity).toBe(specificity);
  });
});

describe('a list of selectors', () => {
  it.each<[list: string, texts: readonly string[]]>([
    ['a, b', ['a', 'b']],
    [' a ,, b ', ['a', 'b']],
    [':is(a, b), c', [':is(a, b)', 'c']],
    ['[x="a,b"], c', ['[x="a,b"]', 'c']],
    [String.raw`.a\,b, c`, [String.raw`.a\,b`, 'c']],
    ["[x=')'], c", ["[x=')']", 'c']],
    ['', []],
  ])('is parted at its commas: %s', (list, texts) => {
    expect(parseSelectors(list).map(({ text }) => text)).toEqual(texts);
  });

  it('matches nothing where it is longer than anybody writes', () => {
    const long = 'a'.repeat(LONGEST_SELECTOR);
    expect(parseSelectors(long).length).toBe(1);
    expect(parseSelectors(`${long}b`)).toEqual([]);
  });
});
