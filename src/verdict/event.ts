import type { CheckId } from '../contract/checks.js';
import type { Surface } from '../contract/vocabulary.js';
import type { Fault } from '../protocol/fault.js';

/** One line of the event log. A log is a header, then findings, faults and evidence as they come, then an end. */
export type LogEvent =
  | Header
  | AcceptedEvent
  | FindingEvent
  | WaivedEvent
  | FaultEvent
  | EvidenceEvent
  | PlantedEvent
  | GapEvent
  | EndEvent;

/** How the run was started. */
export interface Header {
  readonly kind: 'header';
  readonly version: string;
  readonly command: string;
  readonly argv: readonly string[];
  readonly seed: number;
  readonly spec: string;
  readonly contractHash: string;
  readonly commit: string | null;
  readonly testee: string;
  /** Index (from 1) and number of shards. */
  readonly shard: Shard;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly filters: HeaderFilters;
  readonly requirements: readonly RequirementHeader[];
}

/** One of several runs that share the cases: `index` from 1 to `of`. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** What a run was narrowed to; an empty list narrows nothing, and neither does one that names all there is. */
export interface HeaderFilters {
  readonly surfaces: readonly Surface[];
  readonly truths: readonly string[];
  /** The one case that a replay judges again. */
  readonly case?: string;
  /** The faults that alone are planted. */
  readonly faults?: readonly string[];
}

/** A requirement as the contract has it: which of its checks this run can make, and which it cannot. */
export interface RequirementHeader {
  readonly id: string;
  readonly title: string;
  readonly checks: readonly CheckId[];
  /** Checks that no part of this run makes. */
  readonly notCheckedHere: readonly CheckId[];
  /**
   * The surfaces on which the condition of one of its laws can occur in this run. Absent in older logs: then any filter
   * may have left the requirement out.
   */
  readonly reach?: readonly Surface[];
  /** Where the contract has it. */
  readonly location?: Location;
}

/** What people had accepted by hand when a check began, so that two checks can be compared. */
export interface AcceptedEvent {
  readonly kind: 'accepted';
  /** The values of each persisted lifecycle field, in the order of the contract. */
  readonly persisted: Readonly<Record<string, readonly string[]>>;
  /** Absent where the config names no folder. */
  readonly snapshots?: AcceptedSnapshots;
}

/** Snapshots as they lie in their folder, which is shown relative to the project: a digest for each file. */
export interface AcceptedSnapshots {
  readonly folder: string;
  readonly files: Readonly<Record<string, string>>;
}

/** A cause was found, or seen again; the last event of a fingerprint counts. */
export interface FindingEvent {
  readonly kind: 'finding';
  readonly finding: Finding;
}

/** Checks that no contract names: they guard what the harness itself keeps. */
export const HOUSE_CHECKS = ['snapshot', 'suppression', 'baseline'] as const;
export type HouseCheck = (typeof HOUSE_CHECKS)[number];

/** Whether a check guards what the harness itself keeps. */
export function isHouseCheck(check: CheckId | HouseCheck): check is HouseCheck {
  return (HOUSE_CHECKS as readonly string[]).includes(check);
}

/** A page or a source line breaks a requirement. Findings with one fingerprint have one cause. */
export interface Finding {
  readonly fingerprint: string;
  readonly requirement: string;
  /** The other requirements that the same check guards. */
  readonly also: readonly string[];
  readonly check: CheckId | HouseCheck;
  /** On which screen; absent for what is found in source. */
  readonly surface?: Surface;
  readonly headline: string;
  readonly message: string;
  readonly said: readonly string[];
  readonly against?: { readonly who: string; readonly says: string };
  /** What the run was, for people. */
  readonly story?: string;
  /** How many shrinking steps led to the case; 0 where it was minimal as made. */
  readonly shrinks: number;
  readonly why: string;
  readonly instead: string;
  readonly location?: Location;
  /** The source around the location, ready to print, a line each. */
  readonly frame?: readonly string[];
  /** Id of the stored case. */
  readonly case?: string;
  readonly replay?: string;
  /** A picture of the page, relative to the project; only of a testee that draws. */
  readonly picture?: string;
  /** How many further cases had the same cause. */
  readonly more: number;
}

/** Path relative to the project; line and column count from 1. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A finding that does not fail the gate, and why: somebody answers for it, or nobody can tell. */
export interface WaivedEvent {
  readonly kind: 'waived';
  readonly finding: Finding;
  /** `suppression`: a comment. `baseline`: known when it was adopted. `unresolved`: it may never reach a screen. */
  readonly by: 'suppression' | 'baseline' | 'unresolved';
  readonly reason: string;
}

/** The testee failed, with one case in which it did. */
export interface FaultEvent {
  readonly kind: 'fault';
  readonly fault: Fault;
  readonly case?: string;
  /** How many further requests failed in the same way. */
  readonly more: number;
}

/**
 * How often a check's condition occurred on a surface, and how often it was broken. For a rule, which has no surface:
 * how many files it read, and in how many places it was broken.
 */
export interface EvidenceEvent {
  readonly kind: 'evidence';
  readonly check: CheckId;
  readonly surface?: Surface;
  readonly occurred: number;
  readonly broken: number;
  readonly faultsPlanted: number;
  readonly faultsCaught: number;
}

/** How deep in a product a fault is planted, from the inside out; last in the source of one. */
export const PLANTED_DEPTHS = ['engine', 'presenter', 'surface', 'page', 'source'] as const;
export type PlantedDepth = (typeof PLANTED_DEPTHS)[number];

/** What came of a fault that was planted. `caught`: by its own check. `caught-by-another`: not by that one. */
export const PROOFS = ['caught', 'caught-by-another', 'survived'] as const;
export type ProofKind = (typeof PROOFS)[number];

/** A fault that was planted on purpose, and what caught it; in source, all the bad examples of a rule in one form. */
export interface PlantedEvent {
  readonly kind: 'planted';
  readonly id: string;
  readonly depth: PlantedDepth;
  /** The lie in a few words. */
  readonly says: string;
  /** The check that has to catch it. */
  readonly check: CheckId;
  readonly proof: ProofKind;
  /** How many cases, or examples, it took. */
  readonly cases: number;
  /** Every check that was broken, its own first. */
  readonly by: readonly CheckId[];
  /** Of what its own check did not catch: what was there before, and after. */
  readonly difference?: readonly [string, string];
}

/** A reason why the run cannot vouch for what it was asked to. */
export interface GapEvent {
  readonly kind: 'gap';
  readonly about: string;
  readonly reason: string;
  /** What to do about it. */
  readonly instead: string;
  /** It is a reason for the whole run only where every shard has it. */
  readonly ofShard?: true;
}

/** The run came to its end, by itself or by an interrupt. */
export interface EndEvent {
  readonly kind: 'end';
  readonly interrupted: boolean;
  readonly stats: Stats;
  readonly notes: readonly string[];
}

/** How much was done, and how fast. */
export interface Stats {
  readonly cases: number;
  readonly durationMs: number;
  readonly casesPerSecond: number;
  readonly filesLinted: number;
}
