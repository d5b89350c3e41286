import { assertNever } from '../lang/assert-never.js';
import type {
  AcceptedEvent,
  EndEvent,
  EvidenceEvent,
  FaultEvent,
  Finding,
  GapEvent,
  Header,
  LogEvent,
  PlantedEvent,
  Stats,
  WaivedEvent,
} from './event.js';
import { gapKey } from './gap-key.js';
import { mergeHeaders } from './merge-headers.js';

/** A log read so far. It grows with the number of distinct causes, not with the number of events. */
export interface Tally {
  header: Header | undefined;
  accepted: AcceptedEvent | undefined;
  /** Headers without their end: 0 once every log that began has ended. */
  open: number;
  stats: Stats | undefined;
  interrupted: boolean;
  readonly findings: Map<string, Finding>;
  readonly evidence: Map<string, EvidenceEvent>;
  /** By fingerprint. */
  readonly waived: Map<string, WaivedEvent>;
  readonly faults: FaultEvent[];
  /** By id. */
  readonly planted: Map<string, PlantedEvent>;
  readonly gaps: GapEvent[];
  /** Reasons of single shards, with how many of them have each. */
  readonly ofShards: Map<string, { readonly gap: GapEvent; readonly count: number }>;
  /** How many logs have begun. */
  logs: number;
  readonly notes: Set<string>;
}

/** The tally of a log of which nothing has been read. */
export function emptyTally(): Tally {
  return {
    header: undefined,
    accepted: undefined,
    open: 0,
    stats: undefined,
    interrupted: false,
    findings: new Map(),
    evidence: new Map(),
    waived: new Map(),
    faults: [],
    planted: new Map(),
    gaps: [],
    ofShards: new Map(),
    logs: 0,
    notes: new Set(),
  };
}

/** Adds one event to `tally`, in place. A finding replaces an earlier one with its fingerprint. */
export function addEvent(tally: Tally, event: LogEvent): void {
  switch (event.kind) {
    case 'header':
      addHeader(tally, event);
      return;
    case 'accepted':
      tally.accepted = event;
      return;
    case 'finding':
      tally.findings.set(event.finding.fingerprint, event.finding);
      return;
    case 'waived':
      tally.waived.set(event.finding.fingerprint, event);
      return;
    case 'fault':
      tally.faults.push(event);
      return;
    case 'evidence':
      addEvidence(tally, event);
      return;
    case 'planted':
      tally.planted.set(event.id, event);
      return;
    case 'gap':
      addGap(tally, event);
      return;
    case 'end':
      addEnd(tally, event);
      return;
    default:
      assertNever(event);
  }
}

function addHeader(tally: Tally, event: Header): void {
  tally.header = tally.header === undefined ? event : mergeHeaders(tally.header, event);
  tally.open += 1;
  tally.logs += 1;
}

function addGap(tally: Tally, event: GapEvent): void {
  if (event.ofShard !== true) {
    tally.gaps.push(event);
    return;
  }
  const key = gapKey(event);
  tally.ofShards.set(key, { gap: event, count: (tally.ofShards.get(key)?.count ?? 0) + 1 });
}

function addEvidence(tally: Tally, event: EvidenceEvent): void {
  const key = `${event.check} ${event.surface ?? 'source'}`;
  const before = tally.evidence.get(key);
  tally.evidence.set(key, before === undefined ? event : sum(before, event));
}

function sum(one: EvidenceEvent, other: EvidenceEvent): EvidenceEvent {
  return {
    ...one,
    occurred: one.occurred + other.occurred,
    broken: one.broken + other.broken,
    faultsPlanted: one.faultsPlanted + other.faultsPlanted,
    faultsCaught: one.faultsCaught + other.faultsCaught,
  };
}

function addEnd(tally: Tally, event: EndEvent): void {
  tally.open -= 1;
  tally.interrupted ||= event.interrupted;
  tally.stats = tally.stats === undefined ? event.stats : sideBySide(tally.stats, event.stats);
  for (const note of event.notes) tally.notes.add(note);
}

/** Shards run at the same time: the longest says how long it took. */
function sideBySide(one: Stats, other: Stats): Stats {
  return {
    cases: one.cases + other.cases,
    durationMs: Math.max(one.durationMs, other.durationMs),
    casesPerSecond: one.casesPerSecond + other.casesPerSecond,
    filesLinted: one.filesLinted + other.filesLinted,
  };
}
