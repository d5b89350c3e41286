import { describe, expect, it } from 'vitest';
import { generatedText } from '../../src/reading/generated-content.js';
import { claimsIn } from './read-with.js';

const SAID: readonly (readonly [name: string, html: string])[] = [
  [
    'content generated before',
    '<style>.q::before { content: "Waiting for worker." }</style><p class="q"></p>',
  ],
  [
    'content generated around',
    '<style>.q:before { content: "Waiting" } .q:after { content: \'\\77orker\' }</style><p class="q">for</p>',
  ],
  [
    'content generated from an attribute',
    '<style>td::after { content: attr(data-text) }</style><table><tr><td data-text="Waiting for worker.">',
  ],
  [
    'content generated from a variable',
    '<style>:root { --w: "Waiting for worker." } p::after { content: var(--w) }</style><p>x</p>',
  ],
  [
    'content generated from a variable of an element around it',
    `<style>i::after { content: "Waiting " var(--w) }</style><p style='--w: "for worker."'><b><i></i></b></p>`,
  ],
  [
    'content generated from what stands in for a variable',
    '<style>p::after { content: var(--none, "Waiting for worker.") }</style><p>x</p>',
  ],
  [
    'content generated from one of several values of a variable',
    '<style>p { --w: "Waiting for worker." } .x { --w: "Late" } p::after { content: var(--w) }</style><p>x</p>',
  ],
  ['the mark of a list item', '<style>li::marker { content: "Waiting for worker." }</style><ul><li>x</ul>'],
  ['the marks of a list', `<style>ul { list-style-type: "Waiting for worker. " }</style><ul><li>x</ul>`],
  ['the mark by its own style', `<ul><li style="list-style: 'Waiting for worker. '">x</ul>`],
  [
    'content generated in some media',
    '<style>@media (max-width: 9px) { p::before { content: "Waiting for worker." } }</style><p>x</p>',
  ],
];

const NOT_SAID: readonly (readonly [name: string, html: string])[] = [
  [
    'generated content that a later rule takes away',
    '<style>p::before { content: "Waiting for worker." } p::before { content: none }</style><p></p>',
  ],
  [
    'generated content that nothing matches',
    '<style>.q::before { content: "Waiting for worker." }</style><p></p>',
  ],
  [
    'content generated from variables in a circle',
    '<style>p { --a: var(--b); --b: var(--a) } p::after { content: var(--a) }</style><p>x</p>',
  ],
  ['marks that no list item wears', '<style>p { list-style-type: "Waiting for worker." }</style><p>x</p>'],
];

describe('what styles put on a page', () => {
  it.each(SAID)('is said: %s', (_, html) => {
    expect(claimsIn(html)).toEqual(['calm-queue']);
  });

  it.each(NOT_SAID)('is not said: %s', (_, html) => {
    expect(claimsIn(html)).toEqual([]);
  });
});

describe('a value of content', () => {
  const source = {
    attributes: new Map([['data-a', 'A']]),
    valueOf: (name: string) => (name === '--round' ? '"x" var(--round)' : '"v"'),
  };

  it.each([
    ['"a" \'b\'', 'ab'],
    ['url(x.png) / "a"', 'a'],
    ['open-quote "a" counter(n) "b" close-quote', 'ab'],
    ['attr( DATA-A ) "b"', 'Ab'],
    ['attr(data-b) "b"', 'b'],
    ['var( --any ) "b"', 'vb'],
    ['var(--any, "c")', 'vc'],
    ['none', ''],
    ['""', ''],
    ['"a\\62 c"', 'abc'],
    ['"\\"" "b"', '"b'],
  ])('%s puts %j on the page', (content, text) => {
    expect(generatedText(content, source)).toBe(text);
  });

  it('follows variables that are made of themselves three times', () => {
    expect(generatedText('var(--round)', source)).toBe('xxx');
  });
});
