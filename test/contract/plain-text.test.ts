import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { originOf, plain } from '../../src/contract/plain-text.js';

describe('plain', () => {
  it.each([
    ['upper case', 'WAITING for Worker.', 'waiting for worker.'],
    ['white space of every kind', ' waiting\t\r\n for\u00a0\u2003\u3000worker\u0085', 'waiting for worker'],
    ['zero-width characters', 'wai\u200bting\u200d for\u2060 work\ufeffer', 'waiting for worker'],
    ['soft hyphens', 'wait\u00ading', 'waiting'],
    ['bidi controls', '\u202ewaiting\u202c \u2067for\u2069', 'waiting for'],
    ['variation selectors', 'waiting\ufe0f', 'waiting'],
    ['control characters', 'wai\u0001ting', 'waiting'],
    ['an ellipsis', 'pending…', 'pending...'],
    ['dashes', 'a – b — c ‑ d − e ‐ f', 'a - b - c - d - e - f'],
    ['single quotes', '‘a’ ‚b‛ cʼ', "'a' 'b' c'"],
    ['double quotes', '“a” „b‟ «c»', '"a" "b" "c"'],
    ['full-width letters', 'Ｗａｉｔｉｎｇ', 'waiting'],
    ['ligatures', 'ﬁnished', 'finished'],
    ['mathematical letters', '𝐰𝐚𝐢𝐭𝐢𝐧𝐠', 'waiting'],
    ['composed and combining marks alike', 'caf\u00e9 cafe\u0301', 'caf\u00e9 caf\u00e9'],
    ['a mark behind an unseen character', 'e\u200b\u0301', '\u00e9'],
    ['nothing', '', ''],
  ])('makes %s plain', (_, text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  it('leaves what is plain as it is, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plain(plain(text))).toBe(plain(text));
      }),
      { numRuns: 300 },
    );
  });
});

describe('originOf', () => {
  it.each([
    { where: 'plain letters', text: 'Likely stale', part: [0, 6], origin: 'Likely' },
    { where: 'white space before it', text: '  \n Likely   stale', part: [0, 6], origin: 'Likely' },
    {
      where: 'white space within it',
      text: 'Likely \u00a0 stale now',
      part: [0, 12],
      origin: 'Likely \u00a0 stale',
    },
    {
      where: 'unseen characters',
      text: 'a Li\u00adkely\u200b b',
      part: [2, 8],
      origin: 'Li\u00adkely\u200b',
    },
    { where: 'one character for several', text: 'ﬁne', part: [0, 2], origin: 'ﬁ' },
    { where: 'several characters for one', text: 'cafe\u0301 bar', part: [3, 4], origin: 'e\u0301' },
    { where: 'characters beyond the basic plane', text: '😀 𝐖orker', part: [3, 9], origin: '𝐖orker' },
  ])('finds where a part was made across $where', ({ text, part: [start = 0, end = 0], origin }) => {
    expect(originOf(text, start, end)).toBe(origin);
  });

  it('gives words that are as plain as the part, whatever the text', () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(anyText, fc.nat(40), fc.nat(40), (text, from, length) => {
        const whole = plain(text);
        const [start, end] = [Math.min(from, whole.length), Math.min(from + length, whole.length)];
        expect(plain(originOf(text, start, end))).toContain(whole.slice(start, end).trim());
      }),
    );
  });
});
