import type { Contract } from '../contract/contract.js';
import type { Surface, Truth } from '../contract/vocabulary.js';
import { SURFACES, TRUTHS } from '../contract/vocabulary.js';

/** What can make a law's condition occur. A law never occurs for a truth or on a surface that is not named here. */
export interface About {
  /** The truths of the runs that it speaks of; all of them where it speaks of pages, whatever they show. */
  readonly truths: readonly Truth[];
  readonly surfaces: readonly Surface[];
  /** It takes the pages of two surfaces or more. */
  readonly together?: true;
  /** It takes a run that the page has to show. */
  readonly shown?: true;
  /** It takes words that a page may do without: an honest page may never meet it. */
  readonly said?: true;
  /** Whether the contract leaves the law anything to judge here; it does where this is absent. */
  where?(at: { readonly contract: Contract; readonly truth: Truth; readonly surface: Surface }): boolean;
}

/** Any page, whatever it shows. */
export const ANY_PAGE: About = { truths: TRUTHS, surfaces: SURFACES };

/** Any run that a page shows. */
export const ANY_SHOWN_RUN: About = { ...ANY_PAGE, shown: true };

/** A run of one of these truths that a page shows. */
export function shownRunsOf(...truths: readonly Truth[]): About {
  return { ...ANY_SHOWN_RUN, truths };
}
