import { describe, expect, it } from 'vitest';
import type { AcceptedEvent, Header, LogEvent, PlantedEvent } from '../../src/verdict/event.js';
import { loneShard } from '../../src/verdict/outcome.js';
import { addEvent, emptyTally } from '../../src/verdict/tally.js';
import { outcomeOf, verdictOf } from '../../src/verdict/verdict-of.js';
import {
  aBareFinding,
  aFinding,
  aHeader,
  aLintFinding,
  aLie,
  aLog,
  anEnd,
  aRequirement,
  evidenceOf,
  filesReadBy,
} from './an-event.js';

const seen = evidenceOf('no-calm-for-stale');
const missed: PlantedEvent = { ...aLie, id: 'calm-in-a-fold', proof: 'survived', by: [] };

describe('what a run amounts to', () => {
  it('is told in full', () => {
    const accepted: AcceptedEvent = { kind: 'accepted', persisted: { status: ['queued'] } };
    const files = filesReadBy('no-raw-queue-copy', { occurred: 38 });
    const notes = ['random cases: 10', 'read: 9 pages'];
    const events = [aHeader(), accepted, seen, files, aLie, anEnd({ notes })];
    expect(verdictOf(events)).toEqual({
      verdict: 'holds',
      header: { kind: 'known', value: aHeader() },
      accepted,
      requirements: [
        {
          id: 'FR-358-003',
          title: 'A stale run is never shown as calm',
          verdict: 'held',
          occurred: 10,
          surfaces: { shell: 0, list: 10, detail: 0 },
          faultsPlanted: 0,
          faultsCaught: 0,
          notCheckedHere: [],
        },
      ],
      findings: [],
      waived: [],
      faults: [],
      gaps: [],
      ofShards: [],
      shortfalls: [],
      planted: [aLie],
      evidence: [seen, files],
      stats: { kind: 'known', value: anEnd().stats },
      interrupted: false,
      notes,
    });
  });

  it('says why it knows no header, and no stats', () => {
    const { header, stats, requirements } = verdictOf([seen]);
    expect([header, stats, requirements]).toEqual([
      { kind: 'unknown', reason: 'no-header' },
      { kind: 'unknown', reason: 'no-end' },
      [],
    ]);
    expect(verdictOf([aHeader(), seen, anEnd(), aHeader(), seen]).stats).toEqual({
      kind: 'unknown',
      reason: 'no-end',
    });
  });

  it('adds up the evidence of one check and surface, and no other', () => {
    const more = evidenceOf('no-calm-for-stale', {
      occurred: 4,
      broken: 1,
      faultsPlanted: 3,
      faultsCaught: 2,
    });
    const first = evidenceOf('no-calm-for-stale', { broken: 2, faultsPlanted: 1, faultsCaught: 1 });
    const detail = evidenceOf('no-calm-for-stale', { surface: 'detail' });
    const { evidence } = verdictOf(aLog(first, detail, more));
    expect(evidence).toEqual([
      { ...first, occurred: 14, broken: 3, faultsPlanted: 4, faultsCaught: 3 },
      detail,
    ]);
  });

  it('keeps the last word on a lie, and each note once', () => {
    const events = [
      aHeader(),
      seen,
      missed,
      { ...missed, proof: 'caught' as const },
      anEnd({ notes: ['a', 'b', 'a'] }),
    ];
    const { planted, notes } = verdictOf(events);
    expect(planted.map(({ proof }) => proof)).toEqual(['caught']);
    expect(notes).toEqual(['a', 'b']);
  });

  it('says of a requirement where the contract has it', () => {
    const location = { file: 'contract.yaml', line: 12, column: 3 };
    const [located] = verdictOf([
      aHeader({ requirements: [aRequirement({ location })] }),
      seen,
      anEnd(),
    ]).requirements;
    expect(located?.location).toEqual(location);
  });

  it('refuses an event of no kind', () => {
    const strange = { kind: 'rumour' } as unknown as LogEvent;
    expect(() => {
      addEvent(emptyTally(), strange);
    }).toThrow();
  });
});

describe('the order of findings', () => {
  const requirements = [aRequirement(), aRequirement({ id: 'FR-358-009' })];
  const at = (file: string, line: number, column: number) =>
    aLintFinding({
      fingerprint: `${file}${String(line)}${String(column)}`,
      location: { file, line, column },
    });

  it.each<[by: string, events: readonly LogEvent[], order: readonly string[]]>([
    [
      'requirement, what the contract does not have last',
      [
        aFinding({ fingerprint: 'c', requirement: 'house' }),
        aFinding({ fingerprint: 'b', requirement: 'FR-358-009' }),
        aFinding({ fingerprint: 'd', requirement: 'FR-358-003' }),
      ],
      ['d', 'b', 'c'],
    ],
    [
      'the name of a requirement that the contract does not have',
      [aFinding({ fingerprint: 'a', requirement: 'y' }), aFinding({ fingerprint: 'b', requirement: 'x' })],
      ['b', 'a'],
    ],
    [
      'check',
      [
        aFinding({ fingerprint: 'a', check: 'stale-is-said' }),
        aFinding({ fingerprint: 'b', check: 'no-calm-for-stale' }),
      ],
      ['b', 'a'],
    ],
    [
      'surface, source first',
      [
        aFinding({ fingerprint: 'a', surface: 'shell' }),
        aFinding({ fingerprint: 'b', surface: 'list' }),
        aLintFinding({ fingerprint: 'c', check: 'no-calm-for-stale' }),
      ],
      ['c', 'b', 'a'],
    ],
    [
      'file, line and column, lines as numbers',
      [
        at('b.ts', 1, 1),
        at('a.ts', 10, 1),
        at('a.ts', 9, 7),
        at('a.ts', 9, 2),
        aLintFinding({ fingerprint: 'none' }),
      ],
      ['none', 'a.ts92', 'a.ts97', 'a.ts101', 'b.ts11'],
    ],
    [
      'fingerprint, where nothing else tells them apart',
      [aFinding({ fingerprint: 'b' }), aFinding({ fingerprint: 'a' })],
      ['a', 'b'],
    ],
  ])('is by %s', (_, events, order) => {
    const prints = (given: readonly LogEvent[]) =>
      verdictOf([aHeader({ requirements }), ...given, anEnd()]).findings.map(
        ({ fingerprint }) => fingerprint,
      );
    expect(prints(events)).toEqual(order);
    expect(prints([...events].reverse())).toEqual(order);
  });
});

describe('a finding', () => {
  it('is news as long as it is there, whatever the evidence says', () => {
    const events = [aHeader(), seen, aFinding({ requirement: 'house', check: 'snapshot' }), anEnd()];
    expect(verdictOf(events).verdict).toBe('findings');
  });

  it('breaks each requirement that it names', () => {
    const requirements = [
      aRequirement(),
      aRequirement({ id: 'FR-358-009' }),
      aRequirement({ id: 'FR-358-010' }),
    ];
    const found = aFinding({ requirement: 'FR-358-003', also: ['FR-358-010'] });
    const { requirements: judged } = verdictOf([aHeader({ requirements }), seen, found, anEnd()]);
    expect(judged.map(({ verdict }) => verdict)).toEqual(['broken', 'held', 'broken']);
  });
});

describe('the one shard of an outcome', () => {
  it.each<[name: string, header: Partial<Header>, shard: unknown]>([
    ['of several', { shard: { index: 2, of: 3 } }, { index: 2, of: 3 }],
    ['of one run', { shard: { index: 1, of: 1 } }, undefined],
  ])('is known: %s', (_, header, shard) => {
    expect(loneShard(verdictOf([aHeader(header), seen, anEnd()]))).toEqual(shard);
  });

  it('is none without a header', () => {
    expect(loneShard(verdictOf([seen]))).toBeUndefined();
  });
});

it('gives outcomes whose lists later events leave alone', () => {
  const tally = emptyTally();
  addEvent(tally, aHeader());
  addEvent(tally, { kind: 'waived', finding: aBareFinding, by: 'baseline', reason: 'known' });
  const early = outcomeOf(tally);
  for (const event of [seen, aLie, anEnd({ notes: ['x'] })]) addEvent(tally, event);
  expect([early.waived.length, early.evidence, early.planted, early.notes]).toEqual([1, [], [], []]);
});
