/** What is known of a finding's case beside the finding: its runs in time, and its pages as they were rendered. */
export interface CaseStory {
  /** The moment of the pages, RFC 3339. */
  readonly now: string;
  readonly runs: readonly RunStory[];
  readonly pages: readonly ShownPage[];
}

/** One run: what happened when, in the order of time. */
export interface RunStory {
  readonly label: string;
  /** How the run was built, for people. */
  readonly story: string;
  readonly moments: readonly Moment[];
}

/** One moment, RFC 3339. `window`: the end of the lifecycle window. `now`: the moment of the pages. */
export interface Moment {
  readonly name: string;
  readonly at: string;
  readonly kind: 'stamp' | 'window' | 'now';
}

/** One page as it was rendered. */
export interface ShownPage {
  readonly surface: string;
  /** In which world of the case; the first one is `base`. */
  readonly scene: string;
  readonly code: number;
  readonly html: string;
}
