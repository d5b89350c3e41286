import { describe, expect, it } from 'vitest';
import { millis } from '../../src/lang/units.js';
import { canonicalPath, fillPath } from '../../src/presenter/canonical-path.js';
import { durationWords } from '../../src/presenter/duration-words.js';
import { fill } from '../../src/presenter/fill.js';
import { isQuotable } from '../../src/presenter/quotable.js';
import { specContract } from '../specs/spec-contract.js';

const contract = specContract();

describe('durationWords', () => {
  it.each([
    { length: 0, words: '0 s' },
    { length: 1, words: '1 ms' },
    { length: 999, words: '999 ms' },
    { length: 1_000, words: '1 s' },
    { length: 1_999, words: '1 s' },
    { length: 59_999, words: '59 s' },
    { length: 60_000, words: '1 min' },
    { length: 90_500, words: '1 min 30 s' },
    { length: 1_860_000, words: '31 min' },
    { length: 3_600_000, words: '1 h' },
    { length: 3_659_999, words: '1 h' },
    { length: 3_900_000, words: '1 h 5 min' },
    { length: 86_400_000, words: '1 d' },
    { length: 86_700_000, words: '1 d' },
    { length: 183_600_000, words: '2 d 3 h' },
    { length: 34_560_000_000, words: '400 d' },
  ])('says $length ms as "$words"', ({ length, words }) => {
    expect(durationWords(millis(length), contract.phrases.units)).toBe(words);
  });
});

describe('fill', () => {
  it.each([
    { name: 'a hole', phrase: 'by {source}', values: { source: 'ops' }, filled: 'by ops' },
    { name: 'a number', phrase: '{count} more', values: { count: 0 }, filled: '0 more' },
    {
      name: 'a hole that no value is for',
      phrase: '{toString} {x}',
      values: { x: 1 },
      filled: '{toString} 1',
    },
    { name: 'a hole in a value', phrase: '{a} {b}', values: { a: '{b}', b: '1' }, filled: '{b} 1' },
    {
      name: 'a replacement pattern in a value',
      phrase: '<{a}>',
      values: { a: "$& $' $$" },
      filled: "<$& $' $$>",
    },
  ])('handles $name', ({ phrase, values, filled }) => {
    expect(fill(phrase, values)).toBe(filled);
  });
});

describe('a canonical path', () => {
  it.each([
    { name: 'a plain id', run: 'r1', path: '/admin/workspaces/w1/operations/r1' },
    {
      name: 'a slash and a question mark',
      run: 'a/b?c#d',
      path: '/admin/workspaces/w1/operations/a%2Fb%3Fc%23d',
    },
    { name: 'a hole', run: '{workspace}', path: '/admin/workspaces/w1/operations/%7Bworkspace%7D' },
    { name: 'half a surrogate pair', run: '\uD800', path: '/admin/workspaces/w1/operations/%EF%BF%BD' },
    { name: 'an emoji', run: '🚀', path: '/admin/workspaces/w1/operations/%F0%9F%9A%80' },
  ])('encodes $name', ({ run, path }) => {
    expect(canonicalPath(contract, 'detail', { workspace: 'w1', run })).toBe(path);
  });

  it('is none where an id is missing or the contract has no such surface', () => {
    expect(canonicalPath(contract, 'detail', { workspace: 'w1' })).toBeUndefined();
    expect(canonicalPath({ ...contract, surfaces: {} }, 'list', { workspace: 'w1' })).toBeUndefined();
    expect(fillPath('/{tenant}', { workspace: 'w1' })).toBeUndefined();
  });
});

describe('isQuotable', () => {
  it.each(['paused', 'Copying policies', 'worker-7', '2026-01-01T11:00:00Z', 'failed', ''])(
    'lets "%s" stand',
    (value) => {
      expect(isQuotable(value, contract)).toBe(true);
    },
  );

  it.each([
    'orphaned',
    'Almost done',
    'waiting_for_worker',
    'worker.crashed',
    'succeeded',
    'likely-stale',
    'Reconciled',
  ])('holds "%s" back, which reads as a claim', (value) => {
    expect(isQuotable(value, contract)).toBe(false);
  });
});
