import type { CheckId } from '../../src/contract/checks.js';
import type { LogEvent, RequirementHeader } from '../../src/verdict/event.js';
import type { Outcome } from '../../src/verdict/outcome.js';
import { verdictOf } from '../../src/verdict/verdict-of.js';
import { aFault, aFinding, aGap, aHeader, anEnd, evidenceOf, filesReadBy } from '../verdict/an-event.js';

const REQUIREMENTS: readonly RequirementHeader[] = [
  requirement('FR-358-001', 'Status and outcome are the only stored lifecycle fields', [
    'no-new-persisted-status',
  ]),
  requirement('FR-358-002', 'Queue truth is derived from lifecycle, freshness and trusted context only', [
    'untrusted-changes-nothing',
    'no-freshness-outside-engine',
  ]),
  requirement('FR-358-003', 'A stale run is never shown as calm', [
    'no-calm-for-stale',
    'no-live-progress-for-stale',
  ]),
  requirement('FR-358-004', 'A fresh run stays calm', ['no-stale-for-fresh']),
  requirement('FR-358-008', 'Links, toasts, events and notifications stay as they are', [
    'one-canonical-link',
  ]),
  requirement('FR-358-010', 'All surfaces share one vocabulary', [
    'surfaces-agree',
    'use-registered-surface',
  ]),
];

const GREEN: readonly LogEvent[] = [
  filesReadBy('no-new-persisted-status', { occurred: 38, faultsPlanted: 2, faultsCaught: 2 }),
  ...onPages('untrusted-changes-nothing', [912, 2120, 2044]),
  ...onPages('no-calm-for-stale', [1400, 1400, 1320], 4),
  ...onPages('no-live-progress-for-stale', [700, 712, 698], 3),
  ...onPages('no-stale-for-fresh', [2206, 2810, 2795], 3),
  ...onPages('one-canonical-link', [4011, 9730, 9730], 2),
  ...onPages('surfaces-agree', [4011, 9730, 9730], 5),
];

const TWO_FINDINGS: readonly LogEvent[] = [
  aFinding({
    also: ['FR-358-012'],
    against: { who: 'detail', says: 'Likely stale' },
    story: 'inventory.sync, queued 31 min ago, window 5 min',
    shrinks: 14,
    location: { file: 'surfaces/list.hbs', line: 12, column: 1 },
    more: 37,
  }),
  {
    kind: 'finding',
    finding: {
      fingerprint: 'f2',
      requirement: 'FR-358-001',
      also: [],
      check: 'no-new-persisted-status',
      headline: 'A status is stored that the contract does not know',
      message: 'Cannot store status "stale": the contract knows "queued", "running", "completed"',
      said: ["status: 'stale'"],
      shrinks: 0,
      why: 'a stored guess outlives the moment in which it was true',
      instead: 'derive it with the engine when it is shown',
      location: { file: 'src/models/operation-run.ts', line: 41, column: 7 },
      more: 0,
    },
  },
];

const COULD_NOT_RUN: readonly LogEvent[] = [
  ...onPages('no-calm-for-stale', [0, 0, 61]),
  {
    ...aFault,
    fault: {
      ...aFault.fault,
      trace: 'Traceback (most recent call last):\n  File "testee.py", line 8\nKeyError: \'runs\'\n',
    },
    case: 'Xt9Kp2',
    more: 3,
  },
  aGap,
];

/** Nothing is wrong: every requirement was exercised, and every planted fault was caught. */
export const GREEN_OUTCOME: Outcome = outcome(...GREEN);

/** A page and a source line are wrong: one quoted against another surface and grouped, one with its place alone. */
export const TWO_FINDINGS_OUTCOME: Outcome = outcome(...GREEN, ...TWO_FINDINGS);

/** The testee failed, and did not render one surface at all. */
export const FAULT_AND_GAP_OUTCOME: Outcome = outcome(...COULD_NOT_RUN);

function outcome(...events: readonly LogEvent[]): Outcome {
  return verdictOf([
    aHeader({ requirements: REQUIREMENTS }),
    ...events,
    anEnd({ notes: ['not read for claims: list "td.name"'] }),
  ]);
}

function requirement(id: string, title: string, checks: readonly CheckId[]): RequirementHeader {
  return { id, title, checks, notCheckedHere: checks.filter((check) => check === 'use-registered-surface') };
}

function onPages(
  check: CheckId,
  [shell, list, detail]: readonly [number, number, number],
  planted = 0,
): readonly LogEvent[] {
  return [
    evidenceOf(check, { surface: 'shell', occurred: shell }),
    evidenceOf(check, { surface: 'list', occurred: list, faultsPlanted: planted, faultsCaught: planted }),
    evidenceOf(check, { surface: 'detail', occurred: detail }),
  ];
}
