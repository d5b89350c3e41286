import { describe, expect, it } from 'vitest';
import { escapeCss, unescapeCss } from '../../src/reading/css-text.js';

describe('the escapes of CSS', () => {
  it.each([
    ['plain', 'plain'],
    [String.raw`\41`, 'A'],
    [String.raw`\000041 b`, 'Ab'],
    [String.raw`\41 b`, 'Ab'],
    [String.raw`\41  b`, 'A b'],
    [String.raw`\1F600`, '😀'],
    [String.raw`\0`, '\uFFFD'],
    [String.raw`\d800`, '\uFFFD'],
    [String.raw`\dfff`, '\uFFFD'],
    [String.raw`\e000`, '\uE000'],
    [String.raw`\d7ff`, '\uD7FF'],
    [String.raw`\10ffff`, '\u{10FFFF}'],
    [String.raw`\110000`, '\uFFFD'],
    [String.raw`\.\"\\`, '."\\'],
    ['a\\\nb\\\r\nc', 'abc'],
  ])('%j are read as %j', (written, text) => {
    expect(unescapeCss(written)).toBe(text);
  });

  it.each([
    ['r1', 'r1'],
    ['1r', String.raw`\31 r`],
    ['-r-1', String.raw`\-r-1`],
    ['a.b', String.raw`a\.b`],
    ['a"b\\c', String.raw`a\"b\\c`],
    ['a\u0001\u001f\u007f', String.raw`a\1 \1f \7f `],
    ['a\0', 'a\uFFFD'],
    ['ü_😀', 'ü_😀'],
    ['a b', String.raw`a\ b`],
    ['', ''],
  ])('%j is written as %j', (text, written) => {
    expect(escapeCss(text)).toBe(written);
    if (!text.includes('\0')) expect(unescapeCss(written)).toBe(text);
  });
});
