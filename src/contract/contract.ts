import type { Millis } from '../lang/units.js';
import type { CheckId, RuleId } from './checks.js';
import type { ActivePhase, Claim, ClaimLevel, Phase, Surface, TimestampField, Truth } from './vocabulary.js';

/**
 * One spec as data: what is persisted, how long a run may stay in a phase, which sentences assert what, which
 * truth allows which assertion, and where on a page to look. The one thing that both sides of the harness read.
 *
 * Source: specs/358-operationrun-queue-truth/spec.md.
 */
export interface Contract {
  readonly spec: string;
  readonly model: string;
  readonly persisted: Persisted;
  readonly lifecycle: Lifecycle;
  readonly evidence: TrustedSources;
  readonly claims: Readonly<Record<Claim, ClaimWording>>;
  readonly truths: Readonly<Record<Truth, Readonly<Record<Claim, ClaimLevel>>>>;
  readonly words: Readonly<Record<Truth, Readonly<Record<string, Words>>>>;
  readonly phrases: Phrases;
  /** Delivery paths as frozen data; none where the spec says nothing of them. */
  readonly delivery?: Delivery;
  readonly actions: { readonly destructive: readonly string[] };
  readonly surfaces: Readonly<Partial<Record<Surface, SurfaceSpec>>>;
  readonly requirements: Readonly<Record<string, Requirement>>;
  /** Checks that the spec does without, each with its reason. */
  readonly without: Readonly<Partial<Record<CheckId, string>>>;
  /** Rules on source that no comment may suppress. */
  readonly strict: readonly RuleId[];
}

/** The lifecycle fields. `success` lists the outcomes of which success may be said. */
export interface Persisted {
  readonly status: Readonly<Record<string, Phase>>;
  readonly outcome: readonly string[];
  readonly success: readonly string[];
}

/** When a run is late: where its age counts from, and how long it may stay in a phase, by type. */
export interface Lifecycle {
  /** A run's age counts from the latest present of these. */
  readonly anchors: Readonly<Record<ActivePhase, readonly TimestampField[]>>;
  readonly default: Windows;
  readonly types: Readonly<Record<string, Windows | 'unsupported'>>;
}

/** How long a run may stay in each phase, the bound itself included; `Infinity` where the window is off. */
export type Windows = Readonly<Record<ActivePhase, Millis>>;

/** Which sources of evidence in a run's context are believed. */
export interface TrustedSources {
  readonly reconciliation: readonly string[];
  readonly legitimacy: readonly string[];
}

/** `says`: whole sentences that the presenter owns. `like`: patterns (JavaScript, flags `iu`) of equivalent wordings. */
export interface ClaimWording {
  readonly says: readonly string[];
  readonly like: readonly string[];
}

/** What the presenter says of a run: the state's name, one sentence of guidance, the words of the open link. */
export interface Words {
  readonly label: string;
  readonly guidance: string;
  readonly action: string;
}

/** One screen: which runs it shows, and where on its pages to look. */
export interface SurfaceSpec {
  readonly shows: 'active-runs' | 'all-runs' | 'one-run';
  /** Selector of a run's region; `{id}` stands for the run's id. */
  readonly run: string;
  /** Canonical path; `{workspace}`, `{environment}` and `{run}` stand for ids. */
  readonly path: string;
  readonly banner?: string;
  readonly diagnostics?: string;
  /** Places that hold only user content; they are not read for claims. */
  readonly content?: string;
  /** Progress displays that have no role of their own. */
  readonly progress?: string;
  /** How many runs the surface shows at most, where it leaves some out. */
  readonly limit?: number;
  /** The surface to whose canonical path each run region links exactly once. */
  readonly link?: Surface;
}

/** One requirement of the spec, with the checks that guard it. */
export interface Requirement {
  readonly title: string;
  readonly checks: readonly CheckId[];
}

/** Delivery paths as frozen data. Source: FR-358-008. */
export interface Delivery {
  readonly queuedToast: { readonly title: string; readonly body: string; readonly action: string };
  readonly browserEvent: { readonly name: string };
  readonly terminalNotification: { readonly title: string; readonly body: string; readonly path: string };
}

/** Every other word that the presenter prints; `{name}` marks a place to fill. */
export interface Phrases {
  readonly units: Readonly<Record<'ms' | 's' | 'min' | 'h' | 'd', string>>;
  /** Holes: `{age}`. */
  readonly age: Readonly<Record<ActivePhase, string>>;
  /** Holes: `{window}`. */
  readonly window: string;
  /** Holes: `{overdue}`. */
  readonly overdue: string;
  readonly ageUnknown: string;
  readonly progress: ProgressPhrases;
  readonly initiator: { readonly system: string; readonly unknown: string };
  /** Said of a likely stale run that trusted evidence calls orphaned. Holes: `{source}`. */
  readonly orphaned: string;
  /** Holes: `{source}`. */
  readonly reconciledBy: string;
  /** Holes: `{count}`. */
  readonly collective: Readonly<Record<'active' | 'stale' | 'more', string>>;
  readonly reasons: Readonly<Record<UnsupportedReason, string>>;
  readonly page: Readonly<Record<PagePhrase, string>>;
  readonly fields: Readonly<Record<FieldPhrase, string>>;
}

/** Why the lifecycle policy cannot judge a run. */
export const UNSUPPORTED_REASONS = [
  'exempt-type',
  'unknown-status',
  'no-timestamp',
  'malformed-timestamp',
] as const;
export type UnsupportedReason = (typeof UNSUPPORTED_REASONS)[number];

/** Titles and sentences of whole pages. */
export const PAGE_PHRASES = [
  'shellTitle',
  'listTitle',
  'detailTitle',
  'empty',
  'back',
  'diagnostics',
  'rawContext',
  'notFoundTitle',
  'notFoundBody',
] as const;
export type PagePhrase = (typeof PAGE_PHRASES)[number];

/** Names of fields: column headings and terms. */
export const FIELD_PHRASES = [
  'operation',
  'state',
  'guidance',
  'progress',
  'timing',
  'initiator',
  'scope',
  'type',
  'status',
  'outcome',
  'created_at',
  'queued_at',
  'started_at',
  'last_progress_at',
  'completed_at',
  'open',
] as const;
export type FieldPhrase = (typeof FIELD_PHRASES)[number];

/** What is said of progress. */
export interface ProgressPhrases {
  readonly pending: string;
  /** Holes: `{processed}`, `{total}`. */
  readonly counted: string;
  /** What is still known of a stale run's counts. Holes: `{processed}`, `{total}`. */
  readonly lastReported: string;
  /** Holes: `{failed}`. */
  readonly failed: string;
  /** Holes: `{phase}`, `{index}`, `{total}`. */
  readonly phased: string;
  /** Holes: `{done}`, `{total}`. */
  readonly composite: string;
}
