import { compileClaims } from '../contract/claims.js';
import type { Contract } from '../contract/contract.js';
import type { Surface } from '../contract/vocabulary.js';
import { createNamer } from './accessible-name.js';
import type { SayingDraft } from './draft.js';
import { finishPage } from './finish.js';
import { SEAMLESS } from './flowed-text.js';
import { landmarksOf, type Landmark } from './landmarks.js';
import type { ElementStyle } from './page-style.js';
import type { PageElement } from './page-node.js';
import type { PageParser } from './page-parser.js';
import { createPageOpener } from './page-trees.js';
import type { SelectorIndex } from './selector-index.js';
import type { PageReading } from './reading.js';
import { createTextReader } from './read-text.js';
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
 * A reader for the pages of one contract, of the trees that `parser` makes; no page outlives its reading. What `parser`
 * throws in its trees comes through.
 */
export function createReader(contract: Contract, parser: PageParser): Reader {
  const readText = createTextReader(compileClaims(contract.claims));
  const kept = new Map<string, KeptReading>();
  const { open, treeWithin } = createPageOpener(parser);
  const landmarksFor = rememberedLandmarks();
  return {
    read(html, page) {
      const known = kept.get(html);
      if (known !== undefined && isSame(known.page, page)) return known.reading;
      const reading = readAnew(html, page);
      if (kept.size >= KEPT) kept.clear();
      kept.set(html, { page, reading });
      return reading;
    },
  };

  function readAnew(html: string, { surface, runs }: AskedPage): PageReading {
    const spec = contract.surfaces[surface];
    if (spec === undefined) throw new Error(`Cannot read "${surface}": the contract has no such surface`);
    try {
      const { title, tree, hasLabels } = open(html);
      const landmarks = landmarksFor(spec, { surface, runs });
      const styled = new Map<PageElement, ElementStyle>();
      const draft = walk(tree, { landmarks, styled, treeWithin });
      draft.rest.sayings.unshift(titleSaying(title));
      return finishPage(draft, {
        surface,
        read: readText,
        namer: createNamer({ styled, hasLabels }),
      });
    } finally {
      parser.release();
    }
  }
}

/** The reading of a page, and what was asked of it. */
interface KeptReading {
  readonly page: AskedPage;
  readonly reading: PageReading;
}

function isSame(one: AskedPage, other: AskedPage): boolean {
  return (
    one.surface === other.surface &&
    one.runs.length === other.runs.length &&
    one.runs.every((run, index) => run === other.runs[index])
  );
}

/** The landmarks of a surface, taken apart once for the same runs. */
function rememberedLandmarks(): typeof landmarksOf {
  const known = new Map<string, SelectorIndex<Landmark>>();
  return (spec, at) => {
    const key = JSON.stringify([at.surface, at.runs]);
    const landmarks = known.get(key) ?? landmarksOf(spec, at);
    if (known.size >= KEPT) known.clear();
    known.set(key, landmarks);
    return landmarks;
  };
}

function titleSaying(text: string): SayingDraft {
  return {
    text,
    seams: SEAMLESS,
    seen: 'all',
    source: 'document-title',
    place: 'title',
    phase: 'before',
    banner: undefined,
  };
}
