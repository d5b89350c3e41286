import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsIn, readList } from './read-with.js';

const SENTENCE = 'Waiting for worker.';
const INLINE = ['b', 'i', 'span', 'em', 'a', 'time', 'u'];
const UNSEEN = [
  '\u00ad',
  '\u200b',
  '&shy;',
  '&#x2060;',
  '<!-- x -->',
  '<wbr>',
  '<i hidden>not</i>',
  '<script>not</script>',
];
const BLANKS = [' ', '\u00a0', '&nbsp;', '\n\t', '&#32;&#x20;', ' <br> ', '\u2003'];

/** One way to write one letter of the sentence. */
const anyLetter = (letter: string): fc.Arbitrary<string> => {
  if (letter === ' ') return fc.constantFrom(...BLANKS);
  const anyCase = fc.constantFrom(letter, letter.toUpperCase(), letter.toLowerCase());
  const anyForm = fc.tuple(anyCase, fc.nat(2)).map(([written, form]) => {
    const code = written.codePointAt(0) ?? 0;
    return form === 0 ? written : form === 1 ? `&#${String(code)};` : `&#x${code.toString(16)};`;
  });
  const anyWrapped = fc
    .tuple(anyForm, fc.constantFrom(...INLINE))
    .map(([text, name]) => `<${name}>${text}</${name}>`);
  const anyUnseen = fc.tuple(anyForm, fc.constantFrom(...UNSEEN)).map(([text, unseen]) => text + unseen);
  return fc.oneof({ weight: 4, arbitrary: anyForm }, anyWrapped, anyUnseen);
};
const anyWriting = fc.tuple(...Array.from(SENTENCE, anyLetter)).map((letters) => letters.join(''));
const anyAround = fc.constantFrom(
  (text: string) => text,
  (text: string) => `<p>${text}</p>`,
  (text: string) => `<table><tr><td>x<td>${text}<td>y</table>`,
  (text: string) => `<p>Now: ${text} (as ever)`,
  (text: string) => `<details><div><p>a</p>${text}</div></details>`,
  (text: string) => `<h1>${text}</h1><p>b`,
);

describe('a reader', () => {
  it('finds every writing of a sentence', () => {
    fc.assert(
      fc.property(anyWriting, anyAround, (writing, around) => {
        expect(claimsIn(around(writing))).toEqual(['calm-queue']);
      }),
      { numRuns: 200 },
    );
  });

  it('never finds a sentence that a block parts', () => {
    const anyParting = fc.constantFrom('<p></p>', '<div>x</div>', '<hr>', '<ul><li></ul>', '<table></table>');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16 }), anyParting, (at, parting) => {
        expect(claimsIn(`<div>${SENTENCE.slice(0, at)}${parting}${SENTENCE.slice(at)}</div>`)).toEqual([]);
      }),
    );
  });

  it('never finds words in a longer word', () => {
    const anyLetters = fc.stringMatching(/^[a-z0-9ßéλж]{1,3}$/);
    fc.assert(
      fc.property(anyLetters, anyLetters, (before, after) => {
        expect(claimsIn(`<p>${before}<b>orphaned</b> orphaned${after}</p>`)).toEqual([]);
      }),
    );
  });
});

const PIECES = [
  '<',
  '>',
  '"',
  "'",
  '&',
  '/',
  '=',
  '\0',
  '\ufffd',
  '\ud800',
  '<p',
  '</',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!doctype x>',
  '<html hidden>',
  '<body style="display:none">',
  '<frameset>',
  '<frame>',
  '<table><b>',
  '<tr data-run-id="r1">',
  '<select><option>',
  '<template shadowrootmode=open>',
  '</template>',
  '<svg><title>',
  '<math><mi>',
  '<foreignObject>',
  '<iframe srcdoc="<p>x">',
  '<textarea>',
  '<style>',
  '</style>',
  'p{display:none',
  '@media(',
  'x::before{content:"',
  '*{',
  '}',
  '@import url(x);',
  ':not(',
  '[a=',
  '<form><input name=method>',
  '<input name=attributes><input name=firstChild>',
  '<form id=f>',
  '<button form=f formmethod=',
  '<a href=javascript:x>',
  '<progress value=',
  'NaN',
  '<b aria-labelledby="a b" id=a>',
  '<i aria-labelledby=a id=b>',
  '<b aria-owns=a>',
  '<label for=a>',
  'data-truth=x',
  '<p class="user-content">',
  '<div data-diagnostics>',
  '<div class=banner>',
  '<dialog open>',
  '<base href=//x>',
  '<meta http-equiv=refresh content=0>',
  '<plaintext>',
  '<noscript>',
];

describe('hostile pages', () => {
  it('are all read', () => {
    const anyPiece = fc.oneof(
      fc.constantFrom(...PIECES),
      fc.constantFrom(...PIECES),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(anyPiece, { maxLength: 30 }), (pieces) => {
        const reading = readList(pieces.join(''));
        expect(reading.rest.sayings.every(({ text }) => text === text.trim() && text !== '')).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['nested deeply', '<div>'.repeat(1000) + SENTENCE],
    [
      'nested deeply in a name',
      `<button aria-labelledby="a"></button><div id="a">${'<b>'.repeat(1000)}${SENTENCE}`,
    ],
    [
      'nested deeply in a shadow tree',
      `<p><template shadowrootmode="open">${'<b>'.repeat(1000)}${SENTENCE}</template>`,
    ],
    ['named in a circle', `<b id="a" aria-labelledby="b">x</b><b id="b" aria-labelledby="a">${SENTENCE}</b>`],
    ['long in one text', `${'x '.repeat(100_000)}${SENTENCE}`],
    ['long in one attribute', `<p title="${'x '.repeat(100_000)}${SENTENCE}">`],
    [
      'full of selectors',
      `<style>${':not(.x) > * ~ p + '.repeat(20)} p { display: none }</style>${SENTENCE}`,
    ],
    [
      'with names that forms use',
      `<form><input name="firstChild"><input name="nextSibling"><input name="localName"></form>${SENTENCE}`,
    ],
  ])('are read though they are %s', (_, html) => {
    expect(claimsIn(html)).toEqual(['calm-queue']);
  });

  it('run nothing', () => {
    const trap = 'globalThis.wasRun = true';
    readList(
      `<script>${trap}</script><img src="x" onerror="${trap}"><svg onload="${trap}"></svg><body onload="${trap}">`,
    );
    expect(globalThis).not.toHaveProperty('wasRun');
  });
});
