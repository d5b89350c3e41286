import { boxOf } from './box.js';
import { emptyPlace, type PageDraft } from './draft.js';
import { gatherOffers, unreadIn, unshownIn } from './offers.js';
import { isElement, isText, type PageNode } from './page-node.js';
import { isProgressBar } from './progress.js';
import { CONTENT_MARK, say, sayAfter, sayAttributes, sayBefore } from './say.js';
import { has, outermost, scopeWithin, type Entered, type Scope } from './scope.js';
import { placeOf, see, type SeenElement } from './seen-element.js';
import { createTextFlow } from './text-flow.js';
import type { Surroundings, Tree, Walker } from './walker.js';

/** Walks a page once, in document order, and gathers what it says and offers, however deep it is nested. */
export function walk(tree: Tree, surroundings: Surroundings): PageDraft {
  const page: PageDraft = { rest: emptyPlace(), regions: [], unread: [], phase: 'before' };
  const walker: Walker = { ...surroundings, page, flow: createTextFlow() };
  const frames: Frame[] = [frameOf(tree.first, outermost(tree.style, page.rest), undefined)];
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    const node = frame.next;
    if (node === null) {
      if (frame.left !== undefined) leave(walker, frame.left);
      frames.pop();
    } else {
      frame.next = node.nextSibling;
      const within = visit(walker, node, frame);
      if (within !== undefined) frames.push(within);
    }
  }
  walker.flow.end();
  return page;
}

/** The children of one element on the way to the node that is being walked. */
interface Frame {
  next: PageNode | null;
  /** The element itself; nothing around a whole tree. */
  readonly parent: SeenElement | undefined;
  previous: SeenElement | undefined;
  readonly scope: Scope;
  /** What there is to do once all children were met. */
  readonly left: Leaving | undefined;
}

/** An element that is left behind. */
interface Leaving {
  readonly entered: Entered;
  readonly within: Scope;
  readonly edge: Edge;
  readonly opensDiagnostics: boolean;
}

/** Elements whose children are no text of the page. */
const OPAQUE = new Set(['textarea', 'iframe', 'audio', 'video']);

function frameOf(next: PageNode | null, scope: Scope, parent: SeenElement | undefined): Frame {
  return { next, parent, previous: undefined, scope, left: undefined };
}

function visit(walker: Walker, node: PageNode, frame: Frame): Frame | undefined {
  if (!isElement(node)) {
    if (isText(node)) say(walker, frame.scope, node.data);
    return undefined;
  }
  const { scope } = frame;
  const seen = see(node, frame);
  frame.previous = seen;
  if (seen.name === 'template') {
    const tree = walker.treeWithin(seen);
    return tree && frameOf(tree.first, { ...scope, style: tree.style }, undefined);
  }
  const entered = meet(walker, seen, scope);
  if (entered.box !== 'none') return enter(walker, scope, entered);
  walker.page.unread.push(...unshownIn(seen));
  return undefined;
}

function meet({ landmarks, styled }: Walker, seen: SeenElement, scope: Scope): Entered {
  const style = scope.style.of(seen);
  if (style.size > 0) styled.set(seen.element, style);
  const box = boxOf(seen, style);
  const visibility = style.get('visibility');
  const isVisible =
    visibility === undefined || /^(?:inherit|unset|revert)/.test(visibility)
      ? scope.isVisible
      : !/^(?:hidden|collapse)$/.test(visibility);
  const found = isVisible && box !== 'none' ? landmarks.find(seen, scope.style.engine) : [];
  return { seen, style, box, isVisible, landmarks: found };
}

function enter(walker: Walker, scope: Scope, entered: Entered): Frame {
  const { page } = walker;
  const { seen, landmarks } = entered;
  const tree = walker.treeWithin(seen);
  const opensDiagnostics = page.phase === 'before' && has(landmarks, 'diagnostics');
  if (opensDiagnostics) page.phase = 'in';
  const within = scopeWithin(scope, entered, page);
  const edge = edgeOf(entered, scope, within);
  setApart(walker, edge);
  if (entered.isVisible) gather(walker, { scope, within, entered, tree });
  sayBefore(walker, within, entered);
  const children = OPAQUE.has(seen.name) ? (tree?.first ?? null) : seen.element.firstChild;
  return {
    next: children,
    parent: tree === undefined ? seen : undefined,
    previous: undefined,
    scope: tree === undefined ? within : { ...within, style: tree.style },
    left: { entered, within, edge, opensDiagnostics },
  };
}

function leave(walker: Walker, { entered, within, edge, opensDiagnostics }: Leaving): void {
  sayAfter(walker, within, entered);
  setApart(walker, edge);
  if (opensDiagnostics) walker.page.phase = 'after';
}

type Edge = 'end' | 'gap' | 'none';

/** What the text around an element comes to at its edges. */
function edgeOf({ box, landmarks }: Entered, outside: Scope, within: Scope): Edge {
  const isElsewhere = outside.place !== within.place || outside.banner !== within.banner;
  if (box === 'block' || isElsewhere || has(landmarks, 'diagnostics')) return 'end';
  return box === 'atomic' || outside.childrenStandApart ? 'gap' : 'none';
}

function setApart({ flow }: Walker, edge: Edge): void {
  if (edge === 'end') flow.end();
  if (edge === 'gap') flow.gap();
  if (edge === 'none') flow.seam();
}

interface Gathered {
  readonly scope: Scope;
  readonly within: Scope;
  readonly entered: Entered;
  readonly tree: Tree | undefined;
}

function gather(walker: Walker, { scope, within, entered, tree }: Gathered): void {
  const { page } = walker;
  const { seen, landmarks } = entered;
  if (has(landmarks, 'diagnostics')) within.place.hasDiagnostics = true;
  if (has(landmarks, 'progress') && !isProgressBar(seen)) within.place.progressBars.push(seen);
  gatherOffers(seen, within.place);
  if (within.isContent && !scope.isContent) {
    page.unread.push({ kind: 'content', place: placeOf(seen) });
    say(walker, { ...within, isContent: false }, CONTENT_MARK);
  }
  const unread = unreadIn(seen);
  if (unread !== undefined && tree === undefined) page.unread.push(unread);
  sayAttributes(walker, within, seen);
}
