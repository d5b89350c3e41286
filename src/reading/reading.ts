import type { Claim, Surface } from '../contract/vocabulary.js';

/**
 * What a person reads off one page: each run's region, and the rest. Regions are keyed by run id; a run may have
 * none (not shown) or several (said twice). Nested matches count as one, the outermost.
 */
export interface PageReading {
  readonly surface: Surface;
  readonly regions: ReadonlyMap<string, readonly RegionReading[]>;
  /** The page outside all run regions. */
  readonly rest: PlaceReading;
  /** Parts that were not read: named user content (`content`), frames, canvases, linked style sheets, scripts, images in the text. */
  readonly unread: readonly UnreadPlace[];
}

/** What is said and offered in one part of a page. */
export interface PlaceReading {
  readonly claims: readonly SaidClaim[];
  readonly sayings: readonly Saying[];
  readonly links: readonly Link[];
  readonly progressBars: readonly ProgressBar[];
  readonly actions: readonly Action[];
}

/** One run's region. */
export interface RegionReading extends PlaceReading {
  readonly run: string;
  readonly banners: readonly Banner[];
  /** Whether the contract's `diagnostics` selector matched inside the region. */
  readonly hasDiagnostics: boolean;
  /** Truths that the region declares in `data-truth`, in document order. */
  readonly declaredTruths: readonly string[];
}

/** One piece of text as a person meets it. */
export interface Saying {
  /** As on the page, white space folded. */
  readonly text: string;
  /** Made plain for matching; see `plain`. */
  readonly plain: string;
  /**
   * What of the text somebody sees who looks at the page, white space folded; empty where it is merely reachable: heard,
   * folded away, found by pointing at it, or styled out of sight.
   */
  readonly seen: string;
  readonly source: SayingSource;
  /** Where it stands, for people: `td.status`, `button[aria-label]`. */
  readonly place: string;
  /** Where it stands to the first match of the surface's `diagnostics` selector. */
  readonly position: 'before-diagnostics' | 'in-diagnostics' | 'after-diagnostics' | 'no-diagnostics';
  readonly inBanner: boolean;
}

/** `text`: visible text of one block. `attribute`: what is said by a name, a title, a hint or a value. */
export type SayingSource = 'text' | 'attribute' | 'value' | 'document-title';

/** A saying that asserts something. */
export interface SaidClaim {
  readonly claim: Claim;
  /** `says`: a sentence of the contract. `like`: an equivalent wording. */
  readonly wording: 'says' | 'like';
  /** The words that made the match, as on the page. */
  readonly text: string;
  /** Whether what is seen of the saying makes the claim. */
  readonly seen: boolean;
  readonly saying: Saying;
}

/** A link that leads somewhere. */
export interface Link {
  /** As written in `href`. */
  readonly href: string;
  readonly name: string;
}

/** A progress display: `value` between 0 and 1 where it is determinate. */
export interface ProgressBar {
  readonly value: number | 'indeterminate';
  readonly place: string;
}

/** Something that can be done. `method` is the verb that pressing it sends, `none` where nothing says so. */
export interface Action {
  readonly name: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete' | 'dialog' | 'none';
  readonly place: string;
}

/** A match of the surface's `banner` selector. */
export interface Banner {
  readonly text: string;
  readonly position: Saying['position'];
}

/** A part of a page that was not read for claims. */
export interface UnreadPlace {
  readonly kind: 'content' | 'frame' | 'canvas' | 'embedded' | 'sheet' | 'script' | 'image';
  readonly place: string;
}
