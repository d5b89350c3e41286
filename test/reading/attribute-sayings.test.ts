import { describe, expect, it } from 'vitest';
import { attributeSayings } from '../../src/reading/attribute-sayings.js';
import { anElement } from './an-element.js';

describe('what an element says by its attributes', () => {
  it.each<[html: string, said: Readonly<Record<string, unknown>>]>([
    ['<p title="a">', { source: 'attribute', attribute: 'title', isShown: false }],
    ['<option label="a">', { source: 'attribute', attribute: 'label', isShown: true }],
    ['<optgroup label="a">', { source: 'attribute', attribute: 'label', isShown: true }],
    ['<track label="a">', { source: 'attribute', attribute: 'label', isShown: false }],
    ['<img alt="a">', { source: 'attribute', attribute: 'alt', isShown: false }],
    ['<input alt="a">', { source: 'attribute', attribute: 'alt', isShown: true }],
    ['<input value="a">', { source: 'value', attribute: 'value', isShown: true }],
    ['<input type="SEARCH" value="a">', { source: 'value', attribute: 'value', isShown: true }],
    ['<input placeholder="a">', { source: 'attribute', attribute: 'placeholder', isShown: true }],
    ['<button aria-label="a">', { source: 'attribute', attribute: 'aria-label', isShown: true }],
    ['<button aria-label="a"> \n</button>', { source: 'attribute', attribute: 'aria-label', isShown: true }],
    ['<button aria-label="a">b</button>', { source: 'attribute', attribute: 'aria-label', isShown: false }],
    ['<button title="a">', { source: 'attribute', attribute: 'title', isShown: false }],
    ['<b aria-label="a">', { source: 'attribute', attribute: 'aria-label', isShown: false }],
    ['<input aria-label="a">', { source: 'attribute', attribute: 'aria-label', isShown: true }],
  ])('of %s is %o', (html, said) => {
    expect(attributeSayings(anElement(html))).toEqual([{ text: 'a', ...said }]);
  });

  it.each([
    '<p alt="a">',
    '<p placeholder="a">',
    '<p label="a">',
    '<p value="a">',
    '<p class="a" id="b">',
    '<input type="Password" value="a">',
    '<input type="hidden" value="a">',
    '<input type="checkbox" value="a">',
    '<button value="a">',
  ])('of %s is nothing', (html) => {
    expect(attributeSayings(anElement(html))).toEqual([]);
  });

  it('is shown as long as a field holds nothing else', () => {
    const shown = (html: string) =>
      attributeSayings(anElement(html)).map(({ text, isShown }) => [text, isShown]);
    expect(shown('<input placeholder="a" value=" ">')).toEqual([
      ['a', true],
      [' ', true],
    ]);
    expect(shown('<input placeholder="a" value="b">')[0]).toEqual(['a', false]);
    expect(shown('<input aria-label="a" value=" ">')[0]).toEqual(['a', true]);
    expect(shown('<input aria-label="a" value="b">')[0]).toEqual(['a', false]);
    expect(shown('<textarea placeholder="a"> </textarea>')).toEqual([
      ['a', true],
      [' ', true],
    ]);
    expect(shown('<textarea placeholder="a">b</textarea>')[0]).toEqual(['a', false]);
  });

  it('is asked of others where it refers to them', () => {
    const seen = anElement('<a aria-labelledby="b" aria-describedby="c">d</a>');
    const { element: of } = seen;
    expect(attributeSayings(seen)).toEqual([
      { text: { of, asks: 'name' }, source: 'attribute', attribute: 'aria-labelledby', isShown: false },
      {
        text: { of, asks: 'description' },
        source: 'attribute',
        attribute: 'aria-describedby',
        isShown: false,
      },
    ]);
  });
});
