import { describe, expect, it } from 'vitest';
import { stylesIn, variableIn } from './styles-of.js';

const X = '<p id="x" class="a b" data-c="d">x</p>';

describe('which selectors meet an element', () => {
  it.each([
    'p',
    'P',
    '*',
    '#x',
    '.a',
    '.b.a',
    'p.a#x[data-c]',
    '[data-c=d]',
    'div p',
    'div > p',
    'section p',
    'section > div > p',
    'section #w > p',
    'i + p',
    'b ~ p',
    'b + i + p',
    '#w p',
    '.w > p',
    '[data-w] p',
    'p:last-child',
    'div p:nth-of-type(1)',
  ])('%s does', (selector) => {
    const html = `<style>${selector} { display: block }</style><section><div id="w" class="w" data-w><b></b><i></i>${X}</div></section>`;
    expect(stylesIn(html)).toEqual({ display: 'block' });
  });

  it.each([
    'b',
    '#y',
    '.c',
    '.a.c',
    'b.a',
    'p#y',
    '#x.c',
    'b#x',
    '[data-d]',
    '[data-c=e]',
    'p[data-d]',
    'section > p',
    'div > section p',
    'div > div > p',
    'p > p',
    'b + p',
    'p ~ p',
    'i + b + p',
    '#x p',
    '.a p',
    '#y p',
    '.y > p',
    'b > p',
    'p:first-child',
    'p:hover',
    'p:nope(',
  ])('%s does not', (selector) => {
    const html = `<style>${selector} { display: block }</style><section><div id="w" class="w" data-w><b></b><i></i>${X}</div></section>`;
    expect(stylesIn(html)).toEqual({});
  });
});

describe('which declaration wins', () => {
  it.each([
    ['p { display: block } p { display: none }', 'none'],
    ['p { display: none } b { display: block }', 'none'],
    ['.a { display: none } p { display: block }', 'none'],
    ['#x { display: none } .a.b { display: block }', 'none'],
    ['p.a { display: none } .a { display: block }', 'none'],
    ['p { display: none !important } #x { display: block }', 'none'],
    ['p { display: none !important } p { display: block !important }', 'block'],
    ['@layer l { #x { display: none } } p { display: block }', 'block'],
    ['@layer l { p { display: none !important } } p { display: block !important }', 'none'],
    ['@layer k, l; @layer l { p { display: none } } @layer k { #x { display: block } }', 'none'],
    ['@layer k { p { display: block } } @layer l { p { display: none } }', 'none'],
    ['@layer k { @layer m { p { display: none } } p { display: block } }', 'none'],
    ['@layer l { p { display: none } } @layer l { p { display: block } }', 'block'],
    ['.a { & { display: none } }', 'none'],
    ['section { p { display: none } }', 'none'],
    ['section { & p { display: none } }', 'none'],
    ['section { b { display: none } } p { display: block }', 'block'],
    ['section { display: block; & > p { display: none } }', 'none'],
    ['.a { @media screen { display: none } }', 'none'],
    ['@media all { p { display: none } }', 'none'],
    ['@media screen, print { p { display: none } }', 'none'],
    ['@media only screen { p { display: none } }', 'none'],
    ['@media ONLY Screen { p { display: none } }', 'none'],
  ])('%s', (css, display) => {
    expect(stylesIn(`<style>${css}</style><section>${X}</section>`)['display']).toBe(display);
  });

  it.each([
    '@media print { p { display: none } }',
    '@media speech, print { p { display: none } }',
    '@media not all { p { display: none } }',
    '@media (max-width: 9px) { p { display: none } }',
    '@media print, (max-width: 9px) { p { display: none } }',
    '@supports (color: red) { p { display: none } }',
    '@container box (width > 9px) { p { display: none } }',
    '@media screen and (max-width: 9px) { p { visibility: hidden } }',
    '@media (max-width: 9px) { p { opacity: 0 } }',
    '@keyframes k { from { display: none } }',
    '@font-face { font-family: none }',
    '@media not all and (color) { p { visibility: collapse } }',
  ])('not that of %s, which somebody does not meet', (css) => {
    expect(stylesIn(`<style>${css}</style>${X}`)).toEqual({});
  });

  it.each([
    ['p { display: none }', 'style="display: block"', { display: 'block' }],
    ['#x { display: none !important }', 'style="display: block"', { display: 'none' }],
    ['#x { display: none !important }', 'style="display: block !important"', { display: 'block' }],
    ['p { position: absolute }', 'style="display: block"', { position: 'absolute', display: 'block' }],
    ['', 'style="display: block"', { display: 'block' }],
    ['', 'style="background: red"', {}],
    ['', 'style="color: red"', { color: 'red' }],
    ['', 'style', {}],
    ['p { color: red }', '', {}],
    ['p { color: red } b { color: transparent }', '', { color: 'red' }],
    ['p { list-style: none }', '', {}],
    ['p { list-style-type: "x" }', '', { 'list-style-type': '"x"' }],
    ['p { display: block; float: left }', '', { display: 'block', float: 'left' }],
    ['p::before { content: "a" } p::after { content: "b" }', '', { before: '"a"', after: '"b"' }],
    ['p::before { color: red }', '', {}],
    ['@media (color) { p::before { content: "a" } }', '', { 'sometimes-before': '"a"' }],
  ])('of %s and %s', (css, attribute, expected) => {
    expect(stylesIn(`<style>${css}</style><p id="x" ${attribute}>`)).toEqual(expected);
  });

  it('is read of the sheets that apply, in their order', () => {
    const none = 'p { display: none }';
    const block = 'p { display: block }';
    const of = (...sheets: readonly string[]) => stylesIn(`${sheets.join('')}${X}`)['display'];
    expect(of(`<style>${none}</style>`, `<style>${block}</style>`)).toBe('block');
    expect(of(`<style>${block}</style>`, `<style>${none}</style>`)).toBe('none');
    expect(of(`<style>${none}</style>`, `<style media="print">${block}</style>`)).toBe('none');
    expect(of(`<style media="print">${none}</style>`)).toBeUndefined();
    expect(of(`<style media="screen">${none}</style>`)).toBe('none');
    expect(of(`<style type="text/CSS">${none}</style>`)).toBe('none');
    expect(of(`<style type="text/less">${none}</style>`)).toBeUndefined();
    expect(of(`<style type="x-text/css">${none}</style>`)).toBeUndefined();
    expect(of(`<body><noscript><style>${none}</style></noscript>`)).toBeUndefined();
    expect(of(`<body><noscript><div><style>${none}</style></div></noscript>`)).toBeUndefined();
    expect(of(`<body><div><style>${none}</style></div>`)).toBe('none');
    expect(of(`<style>b{}</style>`, `<style>${none}</style>`)).toBe('none');
    expect(of(`<style>b{}</style>`, `<style>${block}</style>`)).toBe('block');
  });

  it('stays so on page after page', () => {
    for (const round of [1, 2])
      for (let number = 0; number < 70; number += 1) {
        const html = `<style>p { display: ${number % 2 === 0 ? 'none' : 'block'} } .n${String(number)} { float: left }</style>${X}`;
        expect([round, number, stylesIn(html)['display']]).toEqual([
          round,
          number,
          number % 2 === 0 ? 'none' : 'block',
        ]);
      }
  });
});

describe('a custom property', () => {
  it('may hold all that is written anywhere, the nearest first', () => {
    const html =
      '<style>p { --v: "sheet" ; --w: "no" } b { --v: \'b;\' }</style><div style="--v:  div "><i style="--v: i"></i><p id="x" style="color: red; --v: own"></p></div>';
    expect(variableIn(html, '--v')).toBe('own "…" div "…" "sheet" "…" \'b;\'');
    expect(variableIn(html, '--w')).toBe('"no"');
    expect(variableIn(html, '--none')).toBe('');
  });

  it('is told apart in sixteen values', () => {
    const many = Array.from({ length: 20 }, (_, number) => `b { --v: v${String(number)} }`).join(' ');
    const value = variableIn(`<style>${many}</style><p id="x">`, '--v');
    expect(value.split(' "…" ')).toEqual(Array.from({ length: 16 }, (_, number) => `v${String(number)}`));
  });
});
