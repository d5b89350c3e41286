import type { LawId } from '../contract/checks.js';
import type { Surface, Truth } from '../contract/vocabulary.js';
import type { Rule } from '../static/rule.js';
import type { LogEvent, Shard } from '../verdict/event.js';

/** What the person who called asked for. Empty filters mean everything. */
export interface RunOptions {
  readonly command: string;
  readonly argv: readonly string[];
  readonly version: string;
  readonly seed: number | undefined;
  readonly surfaces: readonly Surface[];
  readonly truths: readonly Truth[];
  /** The one stored case that is judged, and the check that it failed when it was stored; only of a replay. */
  readonly only?: { readonly case: string; readonly check: LawId; readonly surface: Surface };
  /** The faults that alone are planted. */
  readonly faults?: readonly string[];
  readonly replayFlags: string;
  /** The share of the cases that is tried; all of them where this is absent. */
  readonly shard?: Shard;
  readonly signal: AbortSignal;
  /** The rules on source, where this run applies them. */
  readonly rules?: () => Promise<readonly Rule[]>;
  /** The module that applies them in a thread of its own, if threads may be used. */
  readonly lintWorker?: URL;
  /** The module that tries cases in a thread of its own, if threads may be used. */
  readonly caseWorker?: URL;
  /** How many threads to use. Where nobody says, one applies the rules, and cases have as many as pay. */
  readonly workers?: number;
  readonly onEvent: (event: LogEvent) => void;
  readonly onProgress: (progress: Progress) => void;
  /** Gets the reason where the testee never gives the thread back; must end the process. */
  readonly onStuck?: (message: string) => void;
  /** Sends what is thrown while nobody waits for it to `listener`, until what it returns is called. */
  readonly catchStray?: (listener: (cause: unknown) => void) => () => void;
}

/** How far a run has come; `total` is absent where nobody knows. */
export interface Progress {
  readonly part: string;
  readonly done: number;
  readonly total?: number;
  readonly findings: number;
}
