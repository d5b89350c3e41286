import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTimestamp } from '../../src/truth/timestamp.js';

describe('parseTimestamp', () => {
  it.each([
    { name: 'UTC', stored: '2026-01-01T12:00:00Z', moment: 1_767_268_800_000 },
    { name: 'milliseconds', stored: '2026-01-01T12:00:00.250Z', moment: 1_767_268_800_250 },
    { name: 'microseconds, cut', stored: '2026-01-01T12:00:00.250999Z', moment: 1_767_268_800_250 },
    { name: 'an offset east', stored: '2026-01-01T14:00:00+02:00', moment: 1_767_268_800_000 },
    { name: 'an offset west', stored: '2026-01-01T06:30:00-05:30', moment: 1_767_268_800_000 },
    { name: 'an unknown local offset', stored: '2026-01-01T12:00:00-00:00', moment: 1_767_268_800_000 },
    { name: 'small letters', stored: '2026-01-01t12:00:00z', moment: 1_767_268_800_000 },
    { name: 'a leap day', stored: '2024-02-29T00:00:00Z', moment: 1_709_164_800_000 },
    { name: 'the leap day of a fourth century', stored: '2000-02-29T00:00:00Z', moment: 951_782_400_000 },
    { name: 'the epoch', stored: '1970-01-01T00:00:00Z', moment: 0 },
    { name: 'a year below 100', stored: '0001-01-01T00:00:00Z', moment: -62_135_596_800_000 },
  ])('reads $name', ({ stored, moment }) => {
    expect(parseTimestamp(stored)).toEqual({ kind: 'known', value: moment });
  });

  it.each([
    { name: 'null', stored: null },
    { name: 'undefined', stored: undefined },
  ])('takes $name as absent', ({ stored }) => {
    expect(parseTimestamp(stored)).toEqual({ kind: 'unknown', reason: 'absent' });
  });

  it.each([
    { name: 'the empty string', stored: '' },
    { name: 'a number', stored: 1_767_268_800_000 },
    { name: 'a date object', stored: new Date(0) },
    { name: 'a word', stored: 'yesterday' },
    { name: 'a date alone', stored: '2026-01-01' },
    { name: 'no offset', stored: '2026-01-01T12:00:00' },
    { name: 'a blank for the T', stored: '2026-01-01 12:00:00Z' },
    { name: 'no seconds', stored: '2026-01-01T12:00Z' },
    { name: '30 February', stored: '2026-02-30T12:00:00Z' },
    { name: '29 February of an ordinary year', stored: '2026-02-29T12:00:00Z' },
    { name: '29 February of a century', stored: '1900-02-29T12:00:00Z' },
    { name: '31 April', stored: '2026-04-31T12:00:00Z' },
    { name: 'month 13', stored: '2026-13-01T12:00:00Z' },
    { name: 'day 0', stored: '2026-01-00T12:00:00Z' },
    { name: 'hour 24', stored: '2026-01-01T24:00:00Z' },
    { name: 'a leap second', stored: '2016-12-31T23:59:60Z' },
    { name: 'an offset of 24 hours', stored: '2026-01-01T12:00:00+24:00' },
    { name: 'an offset without its colon', stored: '2026-01-01T12:00:00+0100' },
    { name: 'blanks around it', stored: ' 2026-01-01T12:00:00Z ' },
    { name: 'a line break after it', stored: '2026-01-01T12:00:00Z\n' },
    { name: 'an expanded year', stored: '+002026-01-01T12:00:00Z' },
  ])('takes $name as malformed', ({ stored }) => {
    expect(parseTimestamp(stored)).toEqual({ kind: 'unknown', reason: 'malformed' });
  });

  it('reads back every moment of four-digit years', () => {
    const moments = fc.integer({ min: Date.UTC(1, 0, 1), max: Date.UTC(9999, 11, 31) });
    fc.assert(
      fc.property(moments, (moment) => {
        expect(parseTimestamp(new Date(moment).toISOString())).toEqual({ kind: 'known', value: moment });
      }),
    );
  });
});
