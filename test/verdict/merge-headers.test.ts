import { describe, expect, it } from 'vitest';
import type { RequirementHeader } from '../../src/verdict/event.js';
import { mergeHeaders, wholeRun } from '../../src/verdict/merge-headers.js';
import { verdictOf } from '../../src/verdict/verdict-of.js';
import { aHeader, anEnd, aRequirement, evidenceOf } from './an-event.js';

type Reach = RequirementHeader['reach'];

const first = aHeader({ shard: { index: 1, of: 2 }, argv: ['check', '--shard', '1/2'] });
const second = aHeader({ shard: { index: 2, of: 2 }, argv: ['check', '--shard', '2/2'] });

describe('the shards of a run', () => {
  it('make a whole run in any order', () => {
    expect(wholeRun([second, first]).kind).toBe('ok');
  });

  it.each([
    ['none', [], 'Cannot merge logs: there is none'],
    ['one that is missing', [second], 'Cannot merge logs: shard 1 of 2 is missing; add its log'],
    [
      'one that is there twice',
      [first, first, second],
      'Cannot merge logs: shard 1 is there twice; name each log once',
    ],
    [
      'one with another seed',
      [first, { ...second, seed: 7 }],
      'Cannot merge logs: they differ in "seed"; merge the shards of one run',
    ],
    [
      'one of another number',
      [first, aHeader({ shard: { index: 2, of: 3 } })],
      'Cannot merge logs: they differ in "shard"; merge the shards of one run',
    ],
  ])('make no run with %s', (_, headers, error) => {
    expect(wholeRun(headers)).toEqual({ kind: 'err', error });
  });

  it('name every shard that is missing', () => {
    expect(wholeRun([aHeader({ shard: { index: 2, of: 4 } })])).toEqual({
      kind: 'err',
      error: 'Cannot merge logs: shard 1, 3, 4 of 4 is missing; add its log',
    });
  });

  it('make a run that is whole, of all their requirements', () => {
    const other = aRequirement({ id: 'FR-358-009' });
    const { shard, requirements } = mergeHeaders(
      { ...first, requirements: [aRequirement({ title: 'first' })] },
      { ...second, requirements: [other, aRequirement({ title: 'second' })] },
    );
    expect(shard).toEqual({ index: 1, of: 1 });
    expect(requirements).toEqual([aRequirement({ title: 'first' }), other]);
  });

  it('keep a requirement that one of them alone has', () => {
    const lone = aRequirement({ notCheckedHere: ['no-calm-for-stale'], reach: ['list'] });
    expect(
      mergeHeaders({ ...first, requirements: [lone] }, { ...second, requirements: [] }).requirements,
    ).toEqual([lone]);
  });

  it.each<[name: string, shards: readonly [Reach, Reach], both: Reach]>([
    [
      'where either reaches, in the order of the surfaces',
      [['detail'], ['shell', 'detail']],
      ['shell', 'detail'],
    ],
    ['nowhere, where neither does', [[], []], []],
    ['who knows where, if the first does not tell', [undefined, ['shell']], undefined],
    ['as far as the first, if the other does not tell', [['list'], undefined], ['list']],
  ])('reach %s', (_, [one, other], both) => {
    const reaching = (reach: Reach) => [aRequirement(reach === undefined ? {} : { reach })];
    const merged = mergeHeaders(
      { ...first, requirements: reaching(one) },
      { ...second, requirements: reaching(other) },
    );
    expect(merged.requirements).toEqual(reaching(both));
  });

  it('leave out a check that none of them makes', () => {
    const notCheckedHere = ['no-calm-for-stale', 'no-raw-queue-copy'] as const;
    const [merged] = mergeHeaders(
      { ...first, requirements: [aRequirement({ notCheckedHere })] },
      { ...second, requirements: [aRequirement({ notCheckedHere: ['no-raw-queue-copy'] })] },
    ).requirements;
    expect(merged?.notCheckedHere).toEqual(['no-raw-queue-copy']);
  });

  it('add up: a check that one of them makes is made', () => {
    const pages = [aRequirement({ notCheckedHere: ['no-raw-queue-copy'] })];
    const sources = [aRequirement({ notCheckedHere: ['no-calm-for-stale'] })];
    const outcome = verdictOf([
      { ...first, requirements: pages },
      evidenceOf('no-calm-for-stale', { occurred: 4 }),
      anEnd(),
      { ...second, requirements: sources },
      evidenceOf('no-calm-for-stale', { occurred: 3 }),
      anEnd({ stats: { cases: 5, durationMs: 9000, casesPerSecond: 9, filesLinted: 2 } }),
    ]);
    expect(outcome.requirements).toMatchObject([{ verdict: 'held', occurred: 7, notCheckedHere: [] }]);
    expect(outcome.stats).toEqual({
      kind: 'known',
      value: { cases: 10_005, durationMs: 9000, casesPerSecond: 4770, filesLinted: 40 },
    });
  });
});
