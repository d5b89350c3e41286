import { describe, expect, it } from 'vitest';
import { createDocumentParser, type PageParser } from '../../src/reading/page-parser.js';
import { createReader, type AskedPage } from '../../src/reading/reader.js';
import { aContract } from '../support/a-contract.js';
import { readList, readRegion, readRest } from './read-with.js';

/** A reader that counts how often it has a page parsed, and let go of. */
function countingReader() {
  const parser = createDocumentParser();
  const counts = { parsed: 0, released: 0 };
  const counted: PageParser = {
    parse(html) {
      counts.parsed += 1;
      return parser.parse(html);
    },
    release() {
      counts.released += 1;
      parser.release();
    },
    css: parser.css,
  };
  return { reader: createReader(aContract(), counted), counts };
}

const PAGE = '<title>T</title><p data-run-id="r1">one</p><p data-run-id="r2">two</p>';
const list = (...runs: readonly string[]): AskedPage => ({ surface: 'list', runs });

describe('a reader', () => {
  it('reads a page once for the same question', () => {
    const { reader, counts } = countingReader();
    const first = reader.read(PAGE, list('r1', 'r2'));
    expect(reader.read(PAGE, list('r1', 'r2'))).toBe(first);
    expect(counts).toEqual({ parsed: 1, released: 1 });
  });

  it.each<[name: string, asked: AskedPage]>([
    ['another run', list('r1', 'r3')],
    ['a run first', list('r2', 'r1')],
    ['one run less', list('r1')],
    ['one run more', list('r1', 'r2', 'r3')],
    ['no run', list()],
    ['another surface', { surface: 'shell', runs: ['r1', 'r2'] }],
  ])('reads it again where it is asked for %s', (_, asked) => {
    const { reader, counts } = countingReader();
    reader.read(PAGE, list('r1', 'r2'));
    const { surface, regions } = reader.read(PAGE, asked);
    expect(surface).toBe(asked.surface);
    const there = asked.surface === 'list' ? asked.runs.filter((run) => run !== 'r3') : [...regions.keys()];
    expect([...regions.keys()].sort()).toEqual([...there].sort());
    expect(counts.parsed).toBe(2);
  });

  it('remembers the last pages, and not all', () => {
    const { reader, counts } = countingReader();
    for (let number = 0; number < 32; number += 1) reader.read(`<p>${String(number)}`, list('r1'));
    reader.read('<p>0', list('r1'));
    expect(counts.parsed).toBe(32);
    reader.read('<p>32', list('r1'));
    reader.read('<p>0', list('r1'));
    expect(counts.parsed).toBe(34);
  });

  it('finds the regions of more runs than it remembers', () => {
    const { reader } = countingReader();
    for (const round of [1, 2])
      for (let number = 0; number < 40; number += 1) {
        const id = `r${String(number)}`;
        const { regions } = reader.read(`<p data-run-id="${id}">${String(round)}`, list(id));
        expect([...regions.keys()]).toEqual([id]);
      }
  });

  it('lets go of a page that it cannot read', () => {
    const { reader, counts } = countingReader();
    expect(() => reader.read(PAGE, { surface: 'none' as never, runs: [] })).toThrow(
      'Cannot read "none": the contract has no such surface',
    );
    expect(counts).toEqual({ parsed: 0, released: 0 });
    let released = 0;
    const broken: PageParser = {
      parse() {
        throw new Error('broken');
      },
      release() {
        released += 1;
      },
      css: createDocumentParser().css,
    };
    expect(() => createReader(aContract(), broken).read(PAGE, list())).toThrow('broken');
    expect(released).toBe(1);
  });

  it('says the title first, as seen', () => {
    const { reader } = countingReader();
    expect(reader.read(PAGE, list()).rest.sayings[0]).toMatchObject({
      text: 'T',
      seen: 'T',
      source: 'document-title',
      place: 'title',
      inBanner: false,
    });
  });
});

describe('what is left unread', () => {
  it.each([
    ['<img src=" DATA:image/png;x">', 'image'],
    ['<svg><image href="data:image/png;x"></image></svg>', 'image'],
    ['<svg><image xlink:href="data:image/png;x"></image></svg>', 'image'],
    ['<link rel="preload StyleSheet" href="x">', 'sheet'],
    ['<script>x</script>', 'script'],
    ['<script type=" Module ">x</script>', 'script'],
    ['<script type="text/javascript;x">x</script>', 'script'],
    ['<script type="application/x-ecmascript">x</script>', 'script'],
  ])('is named: %s', (html, kind) => {
    expect(readList(html).unread.map((place) => place.kind)).toEqual([kind]);
  });

  it.each([
    '<img src="x.png">',
    '<img src="a data:x">',
    '<img src="x-data:y">',
    '<img>',
    '<a href="data:x">x</a>',
    '<b href="data:x">x</b>',
    '<link rel="stylesheets" href="x">',
    '<link rel="x-stylesheet" href="x">',
    '<link rel="stylesheet-x" href="x">',
    '<link href="x">',
    '<script type="application/json">{}</script>',
    '<script type="x-text/javascript">x</script>',
    '<script type="text/x-template">x</script>',
  ])('is nothing of %s', (html) => {
    expect(readList(html).unread).toEqual([]);
  });
});

describe('what stands within what', () => {
  it('is the region of its own run, in the text of its own block', () => {
    const texts = (html: string) => readRegion(html).sayings.map(({ text, place }) => [text, place]);
    expect(texts('<p>a<b data-run-id="r1">one <i>two</i></b>c</p>')).toEqual([['one two', 'b']]);
    expect(texts('<div data-run-id="r1">one<div data-run-id="r1">two</div></div>')).toEqual([
      ['one', 'div'],
      ['two', 'div'],
    ]);
    expect(readRest('<p>a<b data-run-id="r1">one</b>c</p>').sayings.map(({ text }) => text)).not.toContain(
      'one',
    );
  });

  it('is a description of a drawing only in its own words', () => {
    const said = (html: string) =>
      readRest(html).sayings.map(({ text, source, seen }) => [text, source, seen]);
    expect(said('<svg><title>a</title><desc>b</desc><text>c</text></svg>')).toEqual([
      ['a', 'attribute', ''],
      ['b', 'attribute', ''],
      ['c', 'text', 'c'],
    ]);
  });

  it('has the marks and words that styles put there, each by itself where only some media show it', () => {
    const said = (html: string) => readRest(html).sayings.map(({ text, seen }) => [text, seen]);
    expect(said('<style>p::before { content: "a" } p::after { content: "c" }</style><p>b</p>')).toEqual([
      ['a b c', 'a b c'],
    ]);
    expect(said('<style>@media (color) { p::after { content: "c" } }</style><p>b</p>')).toEqual([
      ['b', 'b'],
      ['c', 'c'],
    ]);
    expect(said('<style>b { display: list-item } b::marker { content: "m" }</style><b>b</b>')).toContainEqual(
      ['m', 'm'],
    );
    expect(
      said('<style>@media (color) { li::marker { content: "m" } }</style><ul><li>b</ul>'),
    ).toContainEqual(['m', 'm']);
    expect(said('<style>p::after { content: "c" } p { opacity: 0 }</style><p>b</p>')).toEqual([['b c', '']]);
    expect(
      said(
        '<style>@media (color) { p::after { content: "c" } } div { opacity: 0 }</style><div><p>b</p></div>',
      ),
    ).toEqual([
      ['b', ''],
      ['c', ''],
    ]);
    expect(
      said('<style>@media (color) { p::after { content: "c" } } p { visibility: hidden }</style><p>b</p>'),
    ).toEqual([]);
  });
});
