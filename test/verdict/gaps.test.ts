import { describe, expect, it } from 'vitest';
import type { GapEvent, LogEvent, PlantedEvent } from '../../src/verdict/event.js';
import { verdictOf } from '../../src/verdict/verdict-of.js';
import { aFault, aGap, aHeader, aLie, aLog, anEnd, aRequirement, evidenceOf } from './an-event.js';

const seen = evidenceOf('no-calm-for-stale');
const missed: PlantedEvent = { ...aLie, id: 'calm-in-a-fold', proof: 'survived', by: [] };
const elsewhere: PlantedEvent = { ...missed, id: 'stale-in-a-title', check: 'no-stale-for-fresh' };

/** The logs of shards that were merged: each with a whole run's header, as "report" gives them. */
function merged(...shards: readonly (readonly LogEvent[])[]): readonly LogEvent[] {
  return shards.flatMap((events) => [aHeader(), seen, ...events, anEnd()]);
}

describe('a reason of single shards', () => {
  const unmet: GapEvent = { ...aGap, about: 'list', reason: 'refused: 12 pages', ofShard: true };
  const { ofShard, ...ofAll } = unmet;

  it('counts where every shard has it, whatever the numbers in it', () => {
    const outcome = verdictOf(merged([unmet], [{ ...unmet, reason: 'refused: 3 pages' }]));
    expect(ofShard).toBe(true);
    expect(outcome.gaps).toEqual([{ ...ofAll, reason: 'refused: 3 pages' }]);
    expect([outcome.ofShards, outcome.verdict]).toEqual([[], 'not-enough-evidence']);
  });

  it('is told and does not count where one shard is without it', () => {
    const outcome = verdictOf(merged([unmet], []));
    expect([outcome.gaps, outcome.ofShards, outcome.verdict]).toEqual([[], [unmet], 'holds']);
  });

  it('is told and does not count in one shard alone', () => {
    const outcome = verdictOf([aHeader({ shard: { index: 1, of: 2 } }), seen, unmet, anEnd()]);
    expect([outcome.gaps, outcome.ofShards]).toEqual([[], [unmet]]);
  });

  it('is not one with a reason of another thing, or in other words', () => {
    const others = [
      { ...unmet, about: 'shell' },
      { ...unmet, reason: 'given up' },
    ];
    expect(verdictOf(merged([unmet], others)).ofShards).toEqual([unmet, ...others]);
  });
});

describe('what a log lacks', () => {
  it.each<[name: string, events: readonly LogEvent[], gap: Omit<GapEvent, 'kind'>]>([
    [
      'a header',
      [seen],
      {
        about: 'log',
        reason: 'The log does not begin with a header',
        instead: 'Name a log that "queue-truth" itself has written',
      },
    ],
    [
      'an end',
      [aHeader(), seen],
      {
        about: 'log',
        reason: 'The log has no end: the run stopped before it was done',
        instead: 'Run it again and see how it ends',
      },
    ],
    [
      'any case',
      aLog(),
      {
        about: 'every requirement',
        reason: 'No condition of any requirement occurred',
        instead: 'Give the run more cases, or sources to lint',
      },
    ],
    [
      'any case that its filters let through',
      [
        aHeader({ filters: { surfaces: ['list'], truths: ['fresh'], case: 'Xt9Kp2', faults: ['a', 'b'] } }),
        anEnd(),
      ],
      {
        about: 'every requirement',
        reason:
          'Nothing that was met passes the filter "--surface list --truth fresh the case Xt9Kp2 the faults a, b"',
        instead: 'Widen or drop the filter',
      },
    ],
    [
      'a case for one requirement',
      [
        aHeader({
          requirements: [
            aRequirement(),
            aRequirement({ id: 'FR-358-010', title: 'They agree', checks: ['surfaces-agree'] }),
          ],
        }),
        seen,
        anEnd(),
      ],
      {
        about: 'FR-358-010',
        reason: 'The condition of "They agree" never occurred',
        instead: 'Give the run more cases, or see what it needs: queue-truth explain FR-358-010',
      },
    ],
    [
      'a law that catches what it must',
      aLog(
        evidenceOf('no-calm-for-stale', { faultsPlanted: 3, faultsCaught: 2 }),
        evidenceOf('no-calm-for-stale', { surface: 'detail', faultsPlanted: 2, faultsCaught: 1 }),
        evidenceOf('stale-is-said', { faultsPlanted: 2, faultsCaught: 2 }),
        aLie,
        missed,
        { ...missed, id: 'calm-in-a-list', proof: 'caught-by-another' },
        elsewhere,
      ),
      {
        about: 'no-calm-for-stale',
        reason: 'It caught 3 of 5 planted faults, and not calm-in-a-fold, calm-in-a-list',
        instead: 'See what is left of each: queue-truth prove',
      },
    ],
    [
      'a law that catches what it must, where nobody told of each lie',
      aLog(evidenceOf('no-calm-for-stale', { faultsPlanted: 2, faultsCaught: 1 })),
      {
        about: 'no-calm-for-stale',
        reason: 'It caught 1 of 2 planted faults',
        instead: 'See what is left of each: queue-truth prove',
      },
    ],
  ])('is named: %s', (_, events, gap) => {
    expect(verdictOf(events).shortfalls).toEqual([{ kind: 'gap', ...gap }]);
  });

  it('is nothing that a shard could lack without the others, nor a run that failed', () => {
    const shard = aHeader({ shard: { index: 1, of: 2 } });
    expect(verdictOf([shard, anEnd()]).shortfalls).toEqual([]);
    expect(verdictOf(aLog(aFault)).shortfalls).toEqual([]);
    expect(verdictOf([aHeader(), anEnd({ interrupted: true })]).shortfalls).toEqual([]);
  });
});
