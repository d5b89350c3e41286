import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileClaims } from '../../src/contract/claims.js';

const CLAIMS = {
  calm: {
    says: ['Waiting for worker.', 'No action needed yet. The operation is waiting for a worker.'],
    like: ['(?<!not )waiting (for|on) (a |the )?worker', 'no action needed'],
  },
  stale: { says: ['Likely stale'], like: ['(likely )?stale\\b', 'past its window'] },
  orphaned: { says: [], like: ['orphan(ed)?'] },
  success: { says: ['Succeeded'], like: ['(?<!not |partially )succeeded', '(?<!un)successful\\b'] },
};
const matcher = compileClaims(CLAIMS);

/** The matches of a text in the form `claim/wording: text`. */
function matchesOf(text: string): readonly string[] {
  return matcher.match(text).map((match) => `${match.claim}/${match.wording}: ${match.text}`);
}

describe('compileClaims', () => {
  it.each([
    ['a sentence', 'Waiting for worker.', ['calm/says: Waiting for worker']],
    ['a sentence without its end', 'waiting for worker', ['calm/says: waiting for worker']],
    ['a sentence with another end', 'Waiting for worker…', ['calm/says: Waiting for worker']],
    ['a sentence among others', 'Now: LIKELY STALE, so look', ['stale/says: LIKELY STALE']],
    ['a sentence beside signs', '(Likely stale)', ['stale/says: Likely stale']],
    [
      'a sentence with unseen characters',
      'Like\u00adly\u00a0\u200bstale',
      ['stale/says: Like\u00adly\u00a0\u200bstale'],
    ],
    [
      'a long sentence once',
      CLAIMS.calm.says[1] ?? '',
      [`calm/says: ${(CLAIMS.calm.says[1] ?? '').slice(0, -1)}`],
    ],
    ['a wording like it', 'It is waiting on the worker', ['calm/like: waiting on the worker']],
    ['a wording with a word added before it', 'very stale', ['stale/like: stale']],
    ['two claims', 'Orphaned? Likely stale', ['stale/says: Likely stale', 'orphaned/like: Orphaned']],
    [
      'one claim in two wordings',
      'orphan, Orphaned, orphan',
      ['orphaned/like: orphan', 'orphaned/like: Orphaned'],
    ],
    [
      'a sentence and, elsewhere, a wording like it',
      'Likely stale: past its window',
      ['stale/says: Likely stale', 'stale/like: past its window'],
    ],
    ['a wording that only its own boundary ends', 'stale_run', []],
    ['a sentence within words', 'unlikely stalest', []],
    ['a sentence against a digit', 'likely stale2', []],
    ['a pattern within a word', 'orphanage', []],
    ['a pattern at the end of a word', 'nonorphan', []],
    ['a pattern against its own condition', 'not waiting for a worker', []],
    ['a sentence against the condition of its pattern', 'Partially succeeded', []],
    ['a sentence where that condition holds', 'Succeeded', ['success/says: Succeeded']],
    ['nothing', '', []],
  ])('finds in %s what it claims', (_, text, expected) => {
    expect(matchesOf(text)).toEqual(expected);
  });

  it('uses the plain text that it is handed', () => {
    expect(matcher.match('Likely stale', 'likely stale')).toHaveLength(1);
    expect(matcher.match('Likely stale', 'something else')).toEqual([]);
  });

  it('keeps to itself what patterns refer to', () => {
    const claims = {
      a: { says: [], like: ['(no|go) \\1'] },
      b: { says: [], like: ['(?<x>la)-\\k<x>', '(x)?'] },
    };
    const found = compileClaims(claims).match('no go go la-la');
    expect(found.map(({ claim, text }) => `${claim}: ${text}`)).toEqual(['a: go go', 'b: la-la']);
  });

  it('takes signs in sentences for themselves', () => {
    const signs = compileClaims({ a: { says: ['Done? (100%) [a+b] $1.50 | {x} ^ \\d'], like: [] } });
    expect(signs.match('done? (100%) [a+b] $1.50 | {x} ^ \\d')).toHaveLength(1);
    expect(signs.match('done (100%) [aab] $1.50')).toEqual([]);
  });

  it('never takes a sentence of mere punctuation for a claim', () => {
    expect(compileClaims({ a: { says: ['...', ''], like: [] } }).match('wait...')).toEqual([]);
  });

  it('refuses a pattern that is no regular expression', () => {
    expect(() => compileClaims({ a: { says: [], like: ['('] } })).toThrow(SyntaxError);
  });

  it('finds every sentence between any other words', () => {
    const anySentence = fc.constantFrom(...CLAIMS.calm.says, ...CLAIMS.stale.says);
    const anyWords = fc.string({ unit: 'grapheme' }).map((text) => `${text} `);
    fc.assert(
      fc.property(anyWords, anySentence, anyWords, (before, sentence, after) => {
        fc.pre(!/not $/i.test(before));
        const found = matcher.match(`${before}${sentence} ${after}`);
        expect(found.filter(({ wording }) => wording === 'says')).not.toEqual([]);
      }),
    );
  });
});
