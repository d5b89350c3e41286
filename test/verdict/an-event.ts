import type { CheckId } from '../../src/contract/checks.js';
import type {
  EndEvent,
  EvidenceEvent,
  FaultEvent,
  Finding,
  FindingEvent,
  GapEvent,
  Header,
  LogEvent,
  PlantedEvent,
  RequirementHeader,
} from '../../src/verdict/event.js';

/** A requirement that one law and one static rule guard, all of them checked. */
export function aRequirement(change: Partial<RequirementHeader> = {}): RequirementHeader {
  return {
    id: 'FR-358-003',
    title: 'A stale run is never shown as calm',
    checks: ['no-calm-for-stale', 'no-raw-queue-copy'],
    notCheckedHere: [],
    ...change,
  };
}

/** The header of a whole run, unfiltered, of one requirement. */
export function aHeader(change: Partial<Header> = {}): Header {
  return {
    kind: 'header',
    version: '0.1.0',
    command: 'check',
    argv: ['check'],
    seed: 123,
    spec: '358-operationrun-queue-truth',
    contractHash: 'c0ffee',
    commit: 'abc1234',
    testee: 'reference',
    shard: { index: 1, of: 1 },
    startedAt: '2026-01-01T12:00:00.000Z',
    filters: { surfaces: [], truths: [] },
    requirements: [aRequirement()],
    ...change,
  };
}

/** A finding on the list, minimal as made, with nothing that a finding can do without. */
export const aBareFinding: Finding = {
  fingerprint: 'f1',
  requirement: 'FR-358-003',
  also: [],
  check: 'no-calm-for-stale',
  surface: 'list',
  headline: 'A stale run is shown as calm',
  message: 'Cannot say "Waiting for worker." of a run past its lifecycle window',
  said: ['Waiting for worker.'],
  shrinks: 0,
  why: 'an operator waits for a run that will not start by itself',
  instead: 'render the row through the presenter',
  more: 0,
};

/** A finding on the list with a stored case. */
export function aFinding(change: Partial<Finding> = {}): FindingEvent {
  const stored = { case: 'Xt9Kp2', replay: 'queue-truth replay Xt9Kp2' };
  return { kind: 'finding', finding: { ...aBareFinding, ...stored, ...change } };
}

/** A finding in source, which has no surface and no case. */
export function aLintFinding(change: Partial<Finding> = {}): FindingEvent {
  const { surface, ...bare } = aBareFinding;
  const message = `Cannot say it here: it belongs on the ${surface ?? 'page'}`;
  return { kind: 'finding', finding: { ...bare, message, check: 'no-raw-queue-copy', ...change } };
}

/** How many files a rule has read. */
export function filesReadBy(check: CheckId, change: Partial<EvidenceEvent> = {}): EvidenceEvent {
  const none = { occurred: 0, broken: 0, faultsPlanted: 0, faultsCaught: 0 };
  return { kind: 'evidence', check, ...none, ...change };
}

/** Occurrences of a check on the list, nothing broken. */
export function evidenceOf(check: CheckId, change: Partial<EvidenceEvent> = {}): EvidenceEvent {
  return {
    kind: 'evidence',
    check,
    surface: 'list',
    occurred: 10,
    broken: 0,
    faultsPlanted: 0,
    faultsCaught: 0,
    ...change,
  };
}

export const aFault: FaultEvent = {
  kind: 'fault',
  fault: {
    kind: 'timed-out',
    surface: 'list',
    message: 'Cannot render "list": no answer within 2 s',
    hint: 'raise "timeout" in the config, or see why the command hangs',
  },
  more: 0,
};

export const aGap: GapEvent = {
  kind: 'gap',
  about: 'detail',
  reason: 'The testee does not render it: "not migrated"',
  instead: 'leave it out with --surface, or migrate it',
};

/** A lie on pages that its own law has caught. */
export const aLie: PlantedEvent = {
  kind: 'planted',
  id: 'calm-in-a-title',
  depth: 'page',
  says: 'a calm sentence is the title of something',
  check: 'no-calm-for-stale',
  proof: 'caught',
  cases: 1,
  by: ['no-calm-for-stale'],
};

/** The end of a run that was not interrupted. */
export function anEnd(change: Partial<EndEvent> = {}): EndEvent {
  return {
    kind: 'end',
    interrupted: false,
    stats: { cases: 10_000, durationMs: 2100, casesPerSecond: 4761, filesLinted: 38 },
    notes: [],
    ...change,
  };
}

/** A complete log: a header, `events`, an end. */
export function aLog(...events: readonly LogEvent[]): readonly LogEvent[] {
  return [aHeader(), ...events, anEnd()];
}
