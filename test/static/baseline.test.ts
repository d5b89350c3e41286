import { describe, expect, it } from 'vitest';
import { formatBaseline, parseBaseline } from '../../src/static/baseline.js';

const ENTRY = {
  rule: 'no-raw-queue-copy',
  symbol: 'Row',
  excerpt: 'Waiting for worker.',
  message: 'Cannot say it here',
  reason: 'adopted',
  owner: 'Ada',
  expires: null,
} as const;
const TEXT = formatBaseline([ENTRY, { ...ENTRY, symbol: 'Cell' }]);

describe('the text of a baseline', () => {
  it('is read as it was written, also with a byte order mark and other line breaks', () => {
    const entries = [{ ...ENTRY, symbol: 'Cell' }, ENTRY];
    expect(parseBaseline(TEXT)).toEqual({ kind: 'ok', value: entries });
    expect(parseBaseline(`\uFEFF${TEXT.replaceAll('\n', '\r\n')}`)).toEqual({ kind: 'ok', value: entries });
  });

  it.each([
    [
      'a merge that was not finished',
      TEXT.replace('[\n', '[\n<<<<<<< HEAD\n'),
      'line 2: a merge was not finished',
    ],
    ['its middle', `${TEXT.slice(0, -3)}\n=======\n]`, 'line 4: a merge was not finished'],
    ['a broken line', TEXT.replace('"symbol":"Row"', '"symbol":Row'), 'line 3: '],
    ['an entry without a reason', TEXT.replace('"adopted"', '" "'), 'entry 1, reason: say why it may stay'],
    ['an entry without an owner', TEXT.replace('"Ada"', '""'), 'entry 1, owner: say who answers for it'],
    ['a day that is none', TEXT.replace('null', '"2026-02-30"'), 'entry 1, expires: '],
    ['a rule that is none', TEXT.replace('no-raw-queue-copy', 'no-raw-copy'), 'entry 1, rule: '],
    ['an unknown key', TEXT.replace('"owner"', '"line":3,"owner"'), 'entry 1: '],
    ['no list', '{}', 'the whole: '],
    ['nothing', '', 'line 1: '],
  ])('is refused with its place: %s', (_, text, place) => {
    const parsed = parseBaseline(text);
    expect([parsed.kind, parsed.kind === 'err' ? parsed.error.slice(0, place.length) : '']).toEqual([
      'err',
      place,
    ]);
  });
});
