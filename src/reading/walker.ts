import type { PageDraft } from './draft.js';
import type { Landmark } from './landmarks.js';
import type { PageElement, PageNode } from './page-node.js';
import type { ElementStyle, TreeStyle } from './page-style.js';
import type { SeenElement } from './seen-element.js';
import type { SelectorIndex } from './selector-index.js';
import type { TextFlow } from './text-flow.js';

/** A tree to walk, and its styles. */
export interface Tree {
  readonly first: PageNode | null;
  readonly style: TreeStyle;
}

/** What a walk needs to know of the page. */
export interface Surroundings {
  readonly landmarks: SelectorIndex<Landmark>;
  /** The tree that an element shows in its place: a declarative shadow tree, a page in a frame. */
  readonly treeWithin: (seen: SeenElement) => Tree | undefined;
  /** Is told of every element that has a style of its own. */
  readonly styled: Map<PageElement, ElementStyle>;
}

/** A walk under way. */
export interface Walker extends Surroundings {
  readonly page: PageDraft;
  readonly flow: TextFlow;
}
