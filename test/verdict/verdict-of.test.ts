import { describe, expect, it } from 'vitest';
import { exitCode } from '../../src/verdict/exit-code.js';
import type { LogEvent } from '../../src/verdict/event.js';
import { addEvent, emptyTally } from '../../src/verdict/tally.js';
import { outcomeOf, verdictOf } from '../../src/verdict/verdict-of.js';
import { aFault, aFinding, aGap, aHeader, aLog, anEnd, aRequirement, evidenceOf } from './an-event.js';

const seen = evidenceOf('no-calm-for-stale');
const brokenOnce = evidenceOf('no-calm-for-stale', { broken: 1 });
const survivor = evidenceOf('no-calm-for-stale', { faultsPlanted: 2, faultsCaught: 1 });
const stopped = anEnd({ interrupted: true });
const filtered = aHeader({ filters: { surfaces: ['list'], truths: [] } });
const nothingMade = aHeader({
  requirements: [aRequirement({ notCheckedHere: ['no-calm-for-stale', 'no-raw-queue-copy'] })],
});

describe('the verdict of a log', () => {
  it.each<[name: string, events: readonly LogEvent[], ...expected: readonly [verdict: string, code: number]]>(
    [
      ['holds where everything occurred', aLog(seen), 'holds', 0],
      ['has findings', aLog(seen, aFinding()), 'findings', 1],
      ['has findings where evidence alone is broken', aLog(brokenOnce), 'findings', 1],
      [
        'has findings where a check of no requirement is broken',
        aLog(seen, evidenceOf('surfaces-agree', { broken: 1 })),
        'findings',
        1,
      ],
      ['puts findings before a gap', aLog(aFinding(), aGap), 'findings', 1],
      ['puts findings before a requirement that never occurred', aLog(aFinding()), 'findings', 1],
      ['could not run after a fault', aLog(seen, aFault), 'could-not-run', 2],
      ['puts a fault before findings and gaps', aLog(seen, aFinding(), aGap, aFault), 'could-not-run', 2],
      ['could not run without an end', [aHeader(), seen], 'could-not-run', 2],
      ['puts a missing end before findings', [aHeader(), seen, aFinding()], 'could-not-run', 2],
      ['could not run without a header', [seen, anEnd()], 'could-not-run', 2],
      ['could not run without a header, interrupted or not', [seen, stopped], 'could-not-run', 2],
      ['could not run on an empty log', [], 'could-not-run', 2],
      [
        'could not run where one of two shards has no end',
        [aHeader(), seen, anEnd(), aHeader(), seen],
        'could-not-run',
        2,
      ],
      ['lacks evidence where a requirement never occurred', aLog(), 'not-enough-evidence', 3],
      [
        'lacks evidence where the pages never showed it, whatever the sources',
        aLog(evidenceOf('no-raw-queue-copy')),
        'not-enough-evidence',
        3,
      ],
      ['lacks evidence after a gap', aLog(seen, aGap), 'not-enough-evidence', 3],
      ['lacks evidence where a planted fault survived', aLog(survivor), 'not-enough-evidence', 3],
      ['lacks evidence where no check was made', [nothingMade, anEnd()], 'not-enough-evidence', 3],
      ['lacks evidence where the filter leaves nothing', [filtered, anEnd()], 'not-enough-evidence', 3],
      [
        'lacks evidence where no requirement is there',
        [aHeader({ requirements: [] }), anEnd()],
        'not-enough-evidence',
        3,
      ],
      ['is interrupted', [aHeader(), seen, stopped], 'interrupted', 130],
      [
        'puts an interruption before findings, faults and gaps',
        [aHeader(), aFinding(), aFault, aGap, stopped],
        'interrupted',
        130,
      ],
    ],
  )('%s', (_, events, ...expected) => {
    const outcome = verdictOf(events);
    expect([outcome.verdict, exitCode(outcome.verdict)]).toEqual(expected);
  });

  it('still tells what was found before an interruption', () => {
    const { findings, faults, gaps, shortfalls } = verdictOf([aHeader(), aFinding(), aFault, aGap, stopped]);
    expect([findings.length, faults.length, gaps.length, shortfalls.length]).toEqual([1, 1, 1, 0]);
  });

  it.each<[name: string, events: readonly LogEvent[], about: readonly string[]]>([
    [
      'a requirement that never occurred, beside one that did',
      [
        aHeader({
          requirements: [aRequirement(), aRequirement({ id: 'FR-358-010', checks: ['surfaces-agree'] })],
        }),
        seen,
        anEnd(),
      ],
      ['FR-358-010'],
    ],
    ['nothing at all', aLog(), ['every requirement']],
    ['a planted fault that survived, once for its check', aLog(survivor), ['no-calm-for-stale']],
    ['a log without end', [aHeader(), seen], ['log']],
    ['a log without header', [seen], ['log']],
    ['nothing but the fault', aLog(aFault), []],
    ['nothing of a run that holds', aLog(seen), []],
  ])('names as lacking: %s', (_, events, about) => {
    expect(verdictOf(events).shortfalls.map((gap) => gap.about)).toEqual(about);
  });

  it('names the filter that left nothing', () => {
    const [gap] = verdictOf([filtered, anEnd()]).shortfalls;
    expect(gap?.reason).toBe('Nothing that was met passes the filter "--surface list"');
  });
});

it('gives outcomes that later events leave alone', () => {
  const tally = emptyTally();
  addEvent(tally, aHeader());
  const early = outcomeOf(tally);
  for (const event of [aFault, aGap, aFinding(), anEnd()]) addEvent(tally, event);
  expect([early.faults, early.gaps, early.findings]).toEqual([[], [], []]);
  expect(outcomeOf(tally).faults).toEqual([aFault]);
});

describe('the findings of a log', () => {
  it('are one per fingerprint, the latest', () => {
    const { findings } = verdictOf(aLog(seen, aFinding({ more: 0 }), aFinding({ more: 37, shrinks: 14 })));
    expect(findings.map(({ more, shrinks }) => [more, shrinks])).toEqual([[37, 14]]);
  });

  it('are in the order of the requirements, whatever the order of the workers', () => {
    const requirements = [
      aRequirement(),
      aRequirement({ id: 'FR-358-001', checks: ['no-new-persisted-status'] }),
    ];
    const third = aFinding({ fingerprint: 'a', requirement: 'FR-358-003' });
    const first = aFinding({ fingerprint: 'b', requirement: 'FR-358-001' });
    const order = (events: readonly LogEvent[]) =>
      verdictOf([aHeader({ requirements }), ...events, anEnd()]).findings.map(
        ({ requirement }) => requirement,
      );
    expect(order([first, third])).toEqual(['FR-358-003', 'FR-358-001']);
    expect(order([third, first])).toEqual(['FR-358-003', 'FR-358-001']);
  });
});
