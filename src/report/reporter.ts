import type { Outcome } from '../verdict/outcome.js';
import type { CaseStory } from './case-story.js';

/** A whole outcome as text that ends with a line break. Pure: the same outcome gives the same text. */
export type Reporter = (outcome: Outcome, options: ReportOptions) => string;

/** How a report is to be written. */
export interface ReportOptions {
  /** Whether to leave out what only matters when somebody asks: evidence, notes, stats. */
  readonly quiet: boolean;
  readonly paint: Paint;
  /** The stored cases of findings, by id, for formats that show pages. */
  readonly stories?: ReadonlyMap<string, CaseStory>;
  /** The accepted snapshots that are at hand, by file, for formats that show pages. */
  readonly snapshots?: ReadonlyMap<string, string>;
}

/** Colours by what they mean. Each takes finished text and may add nothing that has a width. */
export interface Paint {
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly doubt: (text: string) => string;
  readonly faint: (text: string) => string;
}

/** Paint for where there is no terminal. */
export const NO_PAINT: Paint = { good: same, bad: same, doubt: same, faint: same };

function same(text: string): string {
  return text;
}
