import { compileClaims } from '../contract/claims.js';
import type { Contract } from '../contract/contract.js';
import type { Surface } from '../contract/vocabulary.js';
import { createNamer } from './accessible-name.js';
import type { SayingDraft } from './draft.js';
import { finishPage } from './finish.js';
import { landmarksOf } from './landmarks.js';
import type { ElementStyle } from './page-style.js';
import { createPageOpener, type PageOpener } from './page-trees.js';
import type { PageReading } from './reading.js';
import { walk } from './walk.js';

/** Reads pages as a person does who sees and hears them. */
export interface Reader {
  /**
   * What `html` says of the runs with the ids `runs`, and beside them. There is an answer whatever the HTML is like.
   * Throws where the contract has no such surface, or a selector that cannot be read (a UsageError).
   */
  read(html: string, page: AskedPage): PageReading;
}

/** What a page is, and which runs to look for on it. */
export interface AskedPage {
  readonly surface: Surface;
  readonly runs: readonly string[];
}

/** How many readings are kept: the scenes of one case mostly show the same pages. */
const KEPT = 32;

/**
 * A reader for the pages of one contract. It starts jsdom with its first page, in one window for all of them; no page
 * outlives its reading.
 */
export function createReader(contract: Contract): Reader {
  const matcher = compileClaims(contract.claims);
  const kept = new Map<string, PageReading>();
  let opener: PageOpener | undefined;
  return {
    read(html, page) {
      const key = JSON.stringify([page.surface, page.runs, html]);
      const reading = kept.get(key) ?? readAnew(html, page);
      if (kept.size >= KEPT) kept.clear();
      kept.set(key, reading);
      return reading;
    },
  };

  function readAnew(html: string, { surface, runs }: AskedPage): PageReading {
    const spec = contract.surfaces[surface];
    if (spec === undefined) throw new Error(`Cannot read "${surface}": the contract has no such surface`);
    const { parser, open, treeWithin } = (opener ??= createPageOpener());
    const { title, tree, hasLabels } = open(html);
    const styled = new Map<Element, ElementStyle>();
    const draft = walk(tree, { landmarks: landmarksOf(spec, { surface, runs }), styled, treeWithin });
    draft.rest.sayings.unshift(titleSaying(title));
    const reading = finishPage(draft, {
      surface,
      matcher,
      namer: createNamer({ parser, styled, hasLabels }),
    });
    parser.release();
    return reading;
  }
}

function titleSaying(text: string): SayingDraft {
  return { text, seen: 'all', source: 'document-title', place: 'title', phase: 'before', banner: undefined };
}
