import type { CheckId } from '../contract/checks.js';
import type { Surface } from '../contract/vocabulary.js';
import type { Known } from '../lang/known.js';
import type { Change, NotCompared } from './change.js';
import type {
  AcceptedEvent,
  EvidenceEvent,
  FaultEvent,
  Finding,
  GapEvent,
  Header,
  Location,
  PlantedEvent,
  Shard,
  Stats,
  WaivedEvent,
} from './event.js';

/** What a whole run amounts to; `exitCode` ties each to a number. */
export const VERDICTS = ['holds', 'findings', 'could-not-run', 'not-enough-evidence', 'interrupted'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a run says of one requirement. `not-checked`: nobody looked. `not-exercised`: it could have been met, and never was. */
export const REQUIREMENT_VERDICTS = ['held', 'broken', 'not-exercised', 'not-checked'] as const;
export type RequirementVerdict = (typeof REQUIREMENT_VERDICTS)[number];

/** Everything that a report may say of a run. Plain data: the same log gives the same outcome. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly header: Known<Header, 'no-header'>;
  /** What people had accepted when it began; only of a check. */
  readonly accepted?: AcceptedEvent;
  /** What is new in it, where there was something to compare it with. */
  readonly change?: Change | NotCompared;
  /** In the order of the header. */
  readonly requirements: readonly RequirementOutcome[];
  /** One per cause, in the order of the requirements that they break. */
  readonly findings: readonly Finding[];
  /** Findings that do not count against the run. */
  readonly waived: readonly WaivedEvent[];
  readonly faults: readonly FaultEvent[];
  /** As the run itself reported them. */
  readonly gaps: readonly GapEvent[];
  /** Reasons that single shards have, and not all: they count when all shards are there and have them. */
  readonly ofShards: readonly GapEvent[];
  /** What the log as a whole lacks, in the same words as a gap; empty where the run was interrupted. */
  readonly shortfalls: readonly GapEvent[];
  /** The faults that were planted on purpose, in the order in which they were. */
  readonly planted: readonly PlantedEvent[];
  /** One per check and surface, summed; one per rule. */
  readonly evidence: readonly EvidenceEvent[];
  readonly stats: Known<Stats, 'no-end'>;
  readonly interrupted: boolean;
  readonly notes: readonly string[];
}

/** The one shard that an outcome is of; nothing where it is of a whole run. */
export function loneShard({ header }: Pick<Outcome, 'header'>): Shard | undefined {
  return header.kind === 'known' && header.value.shard.of > 1 ? header.value.shard : undefined;
}

/** One requirement, judged. */
export interface RequirementOutcome {
  readonly id: string;
  readonly title: string;
  readonly verdict: RequirementVerdict;
  /** How often its condition occurred: on pages, or in source where no page check of it is made. */
  readonly occurred: number;
  /** How often on which pages; all zero for a requirement that is checked in source alone. */
  readonly surfaces: Readonly<Record<Surface, number>>;
  readonly faultsPlanted: number;
  readonly faultsCaught: number;
  readonly notCheckedHere: readonly CheckId[];
  /** Where the contract has it. */
  readonly location?: Location;
  /** Why it was not checked, where a filter left it out. */
  readonly reason?: string;
}
