import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationInWords, formatDuration, parseDuration } from '../../src/contract/duration.js';
import { err, ok } from '../../src/lang/result.js';
import { millis } from '../../src/lang/units.js';

describe('reading a duration', () => {
  it.each<[text: string, value: number]>([
    ['1ms', 1],
    ['500ms', 500],
    ['30s', 30_000],
    ['5m', 300_000],
    ['4h', 14_400_000],
    ['2d', 172_800_000],
    ['1h30m', 5_400_000],
    ['1d2h3m4s5ms', 93_784_005],
    ['90m', 5_400_000],
    ['0h5m', 300_000],
    ['off', Infinity],
  ])('takes %s as %d ms', (text, value) => {
    expect(parseDuration(text)).toEqual(ok(value));
  });

  it.each<[name: string, text: string]>([
    ['nothing', ''],
    ['a number without a unit', '5'],
    ['a negative length', '-5m'],
    ['a fraction', '1.5h'],
    ['white space', '1h 30m'],
    ['an unknown unit', '5min'],
    ['a unit in capitals', '5M'],
    ['a unit without a number', 'm'],
    ['words', 'soon'],
    ['off with more', 'off5m'],
    ['digits of another script', '٥m'],
  ])('refuses %s', (_, text) => {
    expect(parseDuration(text)).toEqual(
      err(`Cannot read "${text}" as a duration: write 500ms, 30s, 5m, 4h, 2d, 1h30m or off`),
    );
  });

  it.each(['0ms', '0s', '0d0h'])('refuses %s, which is no time at all', (text) => {
    expect(parseDuration(text)).toEqual(
      err(`Cannot use "${text}" as a duration: it must be longer than zero`),
    );
  });

  it('takes a hundred years, and not a millisecond more', () => {
    expect(parseDuration('36500d')).toEqual(ok(3_153_600_000_000));
    expect(parseDuration('36500d1ms')).toEqual(
      err('Cannot use "36500d1ms" as a duration: it is longer than 36500d; write off for no bound'),
    );
  });

  it.each(['9007199254740992ms', '100000000d', '999999999999d', `${'9'.repeat(400)}s`])(
    'refuses %s, which leads to dates that are none',
    (text) => {
      expect(parseDuration(text)).toEqual(
        err(`Cannot use "${text}" as a duration: it is longer than 36500d; write off for no bound`),
      );
    },
  );
});

describe('writing a duration', () => {
  it.each<[value: number, text: string]>([
    [1, '1ms'],
    [999, '999ms'],
    [1000, '1s'],
    [60_001, '1m1ms'],
    [5_400_000, '1h30m'],
    [86_400_000, '1d'],
    [9_007_199_254_740_991, '104249991d8h59m991ms'],
    [Infinity, 'off'],
  ])('writes %d ms as %s', (value, text) => {
    expect(formatDuration(millis(value))).toBe(text);
  });

  it('is read back as the same for every whole number of milliseconds up to a hundred years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_153_600_000_000 }), (value) => {
        expect(parseDuration(formatDuration(millis(value)))).toEqual(ok(value));
      }),
      { examples: [[1], [3_153_600_000_000]] },
    );
  });

  it.each<[value: number, words: string]>([
    [0, '0 ms'],
    [300_001, '5 min 1 ms'],
    [7_200_000, '2 h'],
    [-1000, '1 s'],
  ])('says %d ms as "%s"', (value, words) => {
    expect(durationInWords(value)).toBe(words);
  });
});
