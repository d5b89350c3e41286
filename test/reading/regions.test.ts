import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/lang/usage-error.js';
import { createAuthority } from '../../src/reading/authority.js';
import { aContract } from '../support/a-contract.js';
import { aReader, readList, readRegion, readRest, textsIn } from './read-with.js';

/** The texts of every region of every run: `r1: a | b` for a region of two sayings. */
function regionsIn(html: string): readonly string[] {
  return [...readList(html).regions].flatMap(([run, regions]) =>
    regions.map(({ sayings }) => `${run}: ${sayings.map(({ text }) => text).join(' | ')}`),
  );
}

describe('regions', () => {
  it.each([
    ['one run', '<p data-run-id="r1">a</p><p>b</p>', ['r1: a']],
    ['two runs', '<p data-run-id="r1">a</p><p data-run-id="r2">b</p>', ['r1: a', 'r2: b']],
    ['a run that nobody asked for', '<p data-run-id="r3">a</p>', []],
    ['a run that is shown twice', '<p data-run-id="r1">a</p><p data-run-id="r1">b</p>', ['r1: a', 'r1: b']],
    ['a match within a match', '<div data-run-id="r1">a<p data-run-id="r1">b</p></div>', ['r1: a | b']],
    ['another run within', '<div data-run-id="r1">a<p data-run-id="r2">b</p>c</div>', ['r1: a | c', 'r2: b']],
    [
      'a run within another within itself',
      '<div data-run-id="r1">a<div data-run-id="r2">b<p data-run-id="r1">c</p></div></div>',
      ['r1: a | c', 'r2: b'],
    ],
    ['an inline region', '<p>a <b data-run-id="r1">b</b> c</p>', ['r1: b']],
    ['a hidden region', '<p data-run-id="r1" hidden>a</p>', []],
    ['a region that is not visible', '<p data-run-id="r1" style="visibility: hidden">a</p>', []],
    ['a region within what is hidden', '<div hidden><p data-run-id="r1">a</p></div>', []],
    ['a region in a template', '<template><p data-run-id="r1">a</p></template>', []],
    ['an empty region', '<p data-run-id="r1"></p>', ['r1: ']],
    ['attributes of the region', '<p data-run-id="r1" title="a">b</p>', ['r1: a | b']],
    [
      'table rows',
      '<table><tr data-run-id="r1"><td>a<td>b<tr data-run-id="r2"><td>c</table>',
      ['r1: a | b', 'r2: c'],
    ],
  ])('are read of %s', (_, html, expected) => {
    expect(regionsIn(html)).toEqual(expected);
  });

  it('leave the rest of the page to the rest', () => {
    expect(textsIn('a<p data-run-id="r1">b</p>c<p data-run-id="r3">d</p>')).toEqual(['a', 'c', 'd']);
    expect(textsIn('<p>a <b data-run-id="r1">b</b> c</p>')).toEqual(['a', 'c']);
  });

  it('never join their words with those around them', () => {
    expect(readList('<p>Waiting <b data-run-id="r1">for</b> worker.</p>').rest.claims).toEqual([]);
  });

  it.each([
    ['quotes', 'a"b\'c'],
    ['a backslash', 'a\\b'],
    ['a bracket', 'a]b'],
    ['a digit at the beginning', '1a'],
    ['a line break', 'a\nb'],
    ['a blank', 'a b'],
    ['letters of other scripts', 'läuft-運行😀'],
    ['a hyphen alone', '-'],
  ])('are found by an id with %s', (_, id) => {
    const html = '<p id="x">a</p>';
    for (const run of [
      '[data-run-id="{id}"]',
      "[data-run-id='{id}']",
      '[data-run-id={id}]',
      '#{id}',
      'p#{id}',
    ]) {
      const { regions } = aReader({ run }).read(withId(html, id), { surface: 'list', runs: [id] });
      expect([...regions.keys()], run).toEqual([id]);
    }
  });

  it('belong to every run that the selector does not tell apart', () => {
    const { regions } = createAuthority(aContract()).read('<main>a</main>', {
      surface: 'detail',
      runs: ['r1', 'r2'],
    });
    expect([...regions.values()].map(([region]) => [region?.run, region?.sayings[0]?.text])).toEqual([
      ['r1', 'a'],
      ['r2', 'a'],
    ]);
  });

  it('are read anew for other runs on the same page', () => {
    const html = '<p data-run-id="r1">a</p><p data-run-id="r2">b</p>';
    const reader = aReader();
    const found = [['r1'], ['r2'], ['r1', 'r2'], ['r1']].map((runs) => [
      ...reader.read(html, { surface: 'list', runs }).regions.keys(),
    ]);
    expect(found).toEqual([['r1'], ['r2'], ['r1', 'r2'], ['r1']]);
  });

  it('hold what they declare', () => {
    const html =
      '<div data-run-id="r1" data-truth="fresh"><p data-truth="terminal"></p></div><p data-truth="x"></p>';
    expect(readRegion(html).declaredTruths).toEqual(['fresh', 'terminal']);
  });

  it('cannot be read of a surface that the contract has not', () => {
    expect(() => aReader().read('', { surface: 'shell', runs: [] })).toThrow('Cannot read "shell"');
  });
});

describe('positions', () => {
  it.each([
    ['before', '<p>a</p><p data-diagnostics>-</p>', 'before-diagnostics'],
    ['in', '<div data-diagnostics><p>a</p></div>', 'in-diagnostics'],
    ['on', '<div data-diagnostics title="a"></div>', 'in-diagnostics'],
    ['after', '<p data-diagnostics>-</p><p>a</p>', 'after-diagnostics'],
    ['after, in the same block', '<div><b data-diagnostics>-</b> a</div>', 'after-diagnostics'],
    ['before, in the same block', '<div>a <b data-diagnostics>-</b></div>', 'before-diagnostics'],
    ['around', '<div title="a"><p data-diagnostics>-</p></div>', 'before-diagnostics'],
    [
      'deeper than, but before',
      '<div><ul><li><b>a</b></ul></div><p data-diagnostics>-</p>',
      'before-diagnostics',
    ],
    ['in the second', '<p data-diagnostics>-</p><p data-diagnostics>a</p>', 'after-diagnostics'],
    ['without', '<p>a</p>', 'no-diagnostics'],
    ['beside hidden', '<p data-diagnostics hidden>-</p><p>a</p>', 'no-diagnostics'],
  ])('are told %s diagnostics', (_, html, expected) => {
    expect(readRest(html).sayings.find(({ text }) => text === 'a')?.position).toBe(expected);
  });

  it('are told of the title of the document', () => {
    expect(readRest('<title>a</title><p data-diagnostics>-</p>').sayings[0]?.position).toBe(
      'before-diagnostics',
    );
  });

  it.each([
    [
      'before',
      '<p class="banner">a <b>b</b></p><p data-diagnostics></p>',
      [{ text: 'a b', position: 'before-diagnostics' }],
    ],
    [
      'after',
      '<p data-diagnostics></p><p class="banner">a</p>',
      [{ text: 'a', position: 'after-diagnostics' }],
    ],
    [
      'in',
      '<div data-diagnostics><p class="banner">a</p></div>',
      [{ text: 'a', position: 'in-diagnostics' }],
    ],
    [
      'around',
      '<div class="banner">a<p data-diagnostics>b</p></div>',
      [{ text: 'a b', position: 'before-diagnostics' }],
    ],
    ['without', '<b class="banner">a</b> b', [{ text: 'a', position: 'no-diagnostics' }]],
    [
      'within another,',
      '<div class="banner">a<p class="banner">b</p></div>',
      [{ text: 'a b', position: 'no-diagnostics' }],
    ],
    ['hidden,', '<p class="banner" hidden>a</p>', []],
    [
      'twice',
      '<p class="banner">a</p><p class="banner"></p>',
      [
        { text: 'a', position: 'no-diagnostics' },
        { text: '', position: 'no-diagnostics' },
      ],
    ],
  ])('are told of banners %s diagnostics', (_, html, expected) => {
    expect(readRegion(`<div data-run-id="r1">${html}</div>`).banners).toEqual(expected);
  });

  it('are told of what is said in a banner', () => {
    const { sayings } = readRegion(
      '<div data-run-id="r1">a<p class="banner" title="b">c <b>d</b></p>e</div>',
    );
    expect(sayings.map(({ text, inBanner }) => [text, inBanner])).toEqual([
      ['a', false],
      ['b', true],
      ['c d', true],
      ['e', false],
    ]);
  });

  it.each([
    ['progress', 'a[['],
    ['content', 'p:not('],
    ['run', 'p:no-such-thing'],
  ] as const)('are not looked for by a selector of %s that no engine can read', (key, selector) => {
    const list = { shows: 'all-runs', run: 'p', path: '/operations', [key]: selector } as const;
    const reader = createAuthority({ ...aContract(), surfaces: { list } });
    const read = () => reader.read('<p>x</p>', { surface: 'list', runs: ['r1'] });
    expect(read).toThrow(UsageError);
    expect(read).toThrow(`Cannot read the selector "${selector}" of surfaces.list.${key} in the contract`);
  });

  it('tell whether a region has diagnostics', () => {
    expect(readRegion('<div data-run-id="r1"><p data-diagnostics></p></div>').hasDiagnostics).toBe(true);
    expect(readRegion('<div data-run-id="r1"></div><p data-diagnostics></p>').hasDiagnostics).toBe(false);
  });
});

function withId(html: string, id: string): string {
  const written = id.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return html.replace('id="x"', () => `id="${written}" data-run-id="${written}"`);
}
