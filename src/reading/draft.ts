import type { FlowedText } from './flowed-text.js';
import type { PageElement } from './page-node.js';
import type { SayingSource, UnreadPlace } from './reading.js';
import type { SeenElement } from './seen-element.js';

/** Where something stands to the diagnostics, before it is known whether the page has any. */
export type Phase = 'before' | 'in' | 'after';

/** What is gathered of one page while it is walked. */
export interface PageDraft {
  readonly rest: PlaceDraft;
  readonly regions: RegionDraft[];
  readonly unread: UnreadPlace[];
  /** How the walk stands to the first match of the diagnostics selector. */
  phase: Phase;
}

/** What is gathered of one place. What has to be asked of the whole page is kept as its element. */
export interface PlaceDraft {
  readonly sayings: SayingDraft[];
  readonly links: SeenElement[];
  readonly progressBars: SeenElement[];
  readonly actions: SeenElement[];
  readonly banners: BannerDraft[];
  readonly declaredTruths: string[];
  hasDiagnostics: boolean;
}

/** The region of one run, or of several where the selector does not tell them apart. */
export interface RegionDraft extends PlaceDraft {
  readonly runs: readonly string[];
}

/** A text that was met, before it is made plain and matched. */
export interface SayingDraft {
  /** White space as written; or whose accessible name or description it is. */
  text: string | NameRequest;
  /** Where the edges of inline elements are in the text; see `FlowedText`. */
  seams: readonly number[];
  /** What of the text somebody sees who looks at the page. */
  seen: 'all' | 'none' | FlowedText;
  readonly source: SayingSource;
  readonly place: string;
  readonly phase: Phase;
  readonly banner: BannerDraft | undefined;
}

/** An element whose name or description is yet to be computed. */
export interface NameRequest {
  readonly of: PageElement;
  readonly asks: 'name' | 'description';
}

/** A banner that was met, and whether the diagnostics had begun. */
export interface BannerDraft {
  readonly phase: Phase;
}

/** A place of which nothing is gathered yet. */
export function emptyPlace(): PlaceDraft {
  return {
    sayings: [],
    links: [],
    progressBars: [],
    actions: [],
    banners: [],
    declaredTruths: [],
    hasDiagnostics: false,
  };
}
