import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LogEvent, RequirementHeader } from '../../src/verdict/event.js';
import { exitCode } from '../../src/verdict/exit-code.js';
import type { Outcome } from '../../src/verdict/outcome.js';
import { verdictOf } from '../../src/verdict/verdict-of.js';
import { conformanceGroups, partName } from '../../src/vitest/conformance-parts.js';
import { partResult } from '../../src/vitest/part-result.js';
import { anyEvents } from '../report/any-outcome.js';
import { aContract } from '../support/a-contract.js';
import { aFault, aFinding, aGap, aHeader, anEnd } from '../verdict/an-event.js';

const CONTRACT = aContract();
const GROUPS = conformanceGroups(CONTRACT);
const REQUIREMENTS = Object.entries(CONTRACT.requirements).map(
  ([id, { title, checks }]): RequirementHeader => ({ id, title, checks, notCheckedHere: [] }),
);
/** Every check was made, and everything occurred on every surface. */
const SEEN = REQUIREMENTS.flatMap(({ checks }) => checks).flatMap((check): readonly LogEvent[] => {
  const evidence = {
    kind: 'evidence',
    check,
    occurred: 5,
    broken: 0,
    faultsPlanted: 1,
    faultsCaught: 1,
  } as const;
  const surfaces = (['shell', 'list', 'detail'] as const).map((surface) => ({ ...evidence, surface }));
  return check.startsWith('no-') || check.startsWith('use-') ? [evidence, ...surfaces] : surfaces;
});

function outcomeOf(events: readonly LogEvent[]): Outcome {
  return verdictOf([aHeader({ requirements: REQUIREMENTS }), ...SEEN, ...events, anEnd()]);
}

/** What fails, by the names of its group and test. */
function failuresIn(outcome: Outcome): Record<string, string> {
  const failed = GROUPS.flatMap(({ title, parts }) =>
    parts.flatMap((part) => {
      const result = partResult(part, outcome);
      return result.kind === 'failed' ? [[`${title} > ${partName(part)}`, result.message] as const] : [];
    }),
  );
  return Object.fromEntries(failed);
}

describe('the tests of a check', () => {
  test('all pass where everything holds', () => {
    const outcome = outcomeOf([]);
    expect([exitCode(outcome.verdict), failuresIn(outcome)]).toEqual([0, {}]);
  });

  test('fail where the exit code is not 0, and only there, whatever the log says', () => {
    const codes = new Set<number>();
    fc.assert(
      fc.property(anyEvents(fc.string()), (events) => {
        const outcome = outcomeOf(events);
        const code = exitCode(outcome.verdict);
        codes.add(code);
        expect(Object.keys(failuresIn(outcome)).length > 0).toBe(code !== 0);
      }),
    );
    expect(codes.size).toBeGreaterThan(2);
  });

  test.each([
    [
      'a finding on a page: its requirement there, and every other that the check guards',
      {
        kind: 'finding',
        finding: aFinding({ requirement: 'FR-358-003', also: ['FR-358-012'], surface: 'list' }).finding,
      },
      [
        'FR-358-003: A stale run is never shown as calm > list',
        'FR-358-012: Fresh and stale are both proven > list',
      ],
    ],
    ['a fault', aFault, ['The run > ran, and saw enough to vouch for the rest']],
    ['a gap', aGap, ['The run > ran, and saw enough to vouch for the rest']],
    [
      'a finding of no requirement',
      { kind: 'finding', finding: aFinding({ requirement: 'snapshot', also: [], surface: 'list' }).finding },
      ['The run > nothing else is wrong: snapshots, suppressions, baseline'],
    ],
    [
      'a finding on a surface that its requirement cannot be met on',
      {
        kind: 'finding',
        finding: aFinding({ requirement: 'FR-358-001', also: [], surface: 'list' }).finding,
      },
      ['The run > nothing else is wrong: snapshots, suppressions, baseline'],
    ],
  ] as const)('fail for %s', (_, event, names) => {
    expect(Object.keys(failuresIn(outcomeOf([event])))).toEqual(names);
  });

  test('are skipped, with the reason, where nobody looked', () => {
    const requirements = REQUIREMENTS.map((each) => ({
      ...each,
      notCheckedHere: each.checks.filter((check) => check === 'no-new-persisted-status'),
    }));
    const outcome = verdictOf([aHeader({ requirements }), ...SEEN, anEnd()]);
    const [source] = GROUPS[0]?.parts ?? [];
    expect(source).toMatchObject({ kind: 'source', requirement: 'FR-358-001' });
    if (source !== undefined)
      expect(partResult(source, outcome)).toEqual({
        kind: 'skipped',
        reason: 'not checked: the config names no sources (lint.include)',
      });
  });
});
