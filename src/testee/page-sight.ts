/*
 * Runs in the page, as text: nothing outside this file may be named, and nothing of Node is there.
 */

/** How something on a page reaches people: by eye, by an assistive device alone, or not at all. */
export type Perceived = 'seen' | 'heard' | 'none';

/** What holds for everything within an element of a page. */
export interface View {
  /** Product of the opacities on the way. */
  readonly opacity: number;
  /** What is left of the page for content here, in coordinates of the viewport. */
  readonly clip: Box;
  /** The same for what is placed absolutely here: it is not cut off by what lies between it and the place it goes by. */
  readonly placedClip: Box;
  readonly isMute: boolean;
  /** Folded away until somebody opens it: whoever reads the HTML sees that by the element. */
  readonly isFolded: boolean;
}

/** A rectangle in pixels; empty where nothing lies between its edges. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** In pixels and as a share: what is no larger is not seen. */
export const LIMITS = { speck: 1, faint: 0.05, far: 999 } as const;

/** Everything that scrolling can bring into sight, as things are scrolled now. */
export function wholePage(page: Document): View {
  const window = page.defaultView;
  const root = page.documentElement;
  const body: Element = page.body;
  if (window === null) throw new Error('Cannot look at a page that is not open');
  const rooted = getComputedStyle(root);
  const styles =
    rooted.overflowX === 'visible' && rooted.overflowY === 'visible' ? getComputedStyle(body) : rooted;
  const left = -window.scrollX;
  const top = -window.scrollY;
  const width = cuts(styles.overflowX) ? window.innerWidth : Math.max(root.scrollWidth, body.scrollWidth);
  const height = cuts(styles.overflowY) ? window.innerHeight : Math.max(root.scrollHeight, body.scrollHeight);
  const clip = {
    left,
    top,
    right: left + Math.max(width, window.innerWidth),
    bottom: top + Math.max(height, window.innerHeight),
  };
  return { opacity: 1, clip, placedClip: clip, isMute: false, isFolded: false };
}

/** The view within `element`. */
export function viewWithin(element: Element, style: CSSStyleDeclaration, around: View): View {
  const faded = /opacity\(\s*0?\.?0*%?\s*\)/.test(style.filter) ? 0 : Number(style.opacity);
  const clip = clipWithin(element, style, around);
  const isPlaced = style.position !== 'static' || style.transform !== 'none';
  const isSkipped = style.getPropertyValue('content-visibility') === 'hidden';
  return {
    opacity: isSkipped ? 0 : around.opacity * (style.display === 'contents' ? 1 : faded),
    clip,
    placedClip: isPlaced ? clip : around.placedClip,
    isMute: around.isMute || isSkipped || element.matches('[aria-hidden="true"], [inert]'),
    isFolded: around.isFolded || foldsAway(element),
  };
}

/** Whether an element is folded away by its kind: what is in closed details, and what is hidden until found. */
function foldsAway(element: Element): boolean {
  if (element.getAttribute('hidden')?.toLowerCase() === 'until-found') return true;
  const parent = element.parentElement;
  if (parent === null || parent.localName !== 'details' || parent.hasAttribute('open')) return false;
  return element !== parent.querySelector(':scope > summary');
}

function clipWithin(element: Element, style: CSSStyleDeclaration, around: View): Box {
  if (style.display === 'contents' || style.display === 'inline') return around.clip;
  const box = element.getBoundingClientRect();
  const clip = common(clipAround(element, style, around), clippedBox(style, box));
  if (element.localName === 'html' || element.localName === 'body') return clip;
  return common(clip, {
    left: cuts(style.overflowX) ? box.left : -Infinity,
    top: cuts(style.overflowY) ? box.top : -Infinity,
    right: cuts(style.overflowX) ? box.right : Infinity,
    bottom: cuts(style.overflowY) ? box.bottom : Infinity,
  });
}

function clipAround(element: Element, { position }: CSSStyleDeclaration, { clip, placedClip }: View): Box {
  const window = element.ownerDocument.defaultView;
  if (position !== 'fixed' || window === null) return position === 'absolute' ? placedClip : clip;
  // Scrolling does not move it, and what scrolls around it does not cut it off.
  return { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
}

/** What `clip` and `clip-path` leave of a box: all of it where they name no rectangle that could be computed here. */
function clippedBox(style: CSSStyleDeclaration, box: DOMRect): Box {
  const isPlaced = style.position === 'absolute' || style.position === 'fixed';
  const edges = /^rect\((.*)\)$/
    .exec(style.getPropertyValue('clip'))?.[1]
    ?.split(/[\s,]+/)
    .map(Number.parseFloat);
  if (isPlaced && edges !== undefined) return rectBox(edges, box);
  const inset = /^inset\(([^)]*?)(?: round .*)?\)$/.exec(style.clipPath)?.[1]?.trim().split(/\s+/);
  if (inset !== undefined) return insetBox(inset, box);
  return /^(?:circle|ellipse)\(0(?:px|%)?(?: |\))/.test(style.clipPath)
    ? { left: 0, top: 0, right: 0, bottom: 0 }
    : { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
}

/** What `rect(...)` leaves of a box; an edge that is `auto` leaves all on its side. */
function rectBox([top = NaN, right = NaN, bottom = NaN, left = NaN]: readonly number[], box: DOMRect): Box {
  const at = (edge: number, origin: number, auto: number) => (Number.isNaN(edge) ? auto : origin + edge);
  return {
    left: at(left, box.left, -Infinity),
    top: at(top, box.top, -Infinity),
    right: at(right, box.left, Infinity),
    bottom: at(bottom, box.top, Infinity),
  };
}

function insetBox(
  [top = '0', right = top, bottom = top, left = right]: readonly string[],
  box: DOMRect,
): Box {
  const pixels = (length: string, whole: number) =>
    length.endsWith('%') ? (Number.parseFloat(length) / 100) * whole : Number.parseFloat(length);
  return {
    left: box.left + pixels(left, box.width),
    top: box.top + pixels(top, box.height),
    right: box.right - pixels(right, box.width),
    bottom: box.bottom - pixels(bottom, box.height),
  };
}

/** Whether what overflows is cut off for good; what scrolls is not. */
function cuts(overflow: string): boolean {
  return overflow === 'hidden' || overflow === 'clip';
}

function common(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

/** How a text of an element reaches people, by the colour and the size of its letters and by where they stand. */
export function textPerceived(text: Text, style: CSSStyleDeclaration, view: View): Perceived {
  const range = text.ownerDocument.createRange();
  range.selectNodeContents(text);
  const isLegible = isWritten(style) && reaches([...range.getClientRects()], view);
  return perceived(isLegible, view);
}

/** How an element without text of its own reaches people: a field, an image, a bar. */
export function boxPerceived(element: Element, view: View): Perceived {
  return perceived(reaches([...element.getClientRects()], view), view);
}

/** How generated content reaches people. Its box cannot be asked for, so its own styles have to say it. */
export function generatedPerceived(style: CSSStyleDeclaration, view: View): Perceived {
  const isFar = [style.left, style.top, style.textIndent, style.marginLeft].some(
    (length) => Number.parseFloat(length) <= -LIMITS.far,
  );
  const isCut =
    cuts(style.overflowX) &&
    (Number.parseFloat(style.width) <= LIMITS.speck || Number.parseFloat(style.height) <= LIMITS.speck);
  const isClipped = clippedBox(style, new DOMRect(0, 0, 100, 100)).right <= LIMITS.speck;
  const opacity = view.opacity * Number(style.opacity);
  const isThere =
    view.clip.right - view.clip.left > LIMITS.speck && view.clip.bottom - view.clip.top > LIMITS.speck;
  const isSeen = isThere && opacity >= LIMITS.faint && isWritten(style) && !isFar && !isCut && !isClipped;
  return perceived(isSeen, { ...view, opacity });
}

function perceived(isInSight: boolean, { opacity, isMute, isFolded }: View): Perceived {
  if (isFolded || (isInSight && opacity >= LIMITS.faint)) return 'seen';
  return isMute ? 'none' : 'heard';
}

function reaches(boxes: readonly DOMRect[], { clip }: View): boolean {
  return boxes.some((box) => {
    const { left, top, right, bottom } = common(box, clip);
    return right - left > LIMITS.speck && bottom - top > LIMITS.speck;
  });
}

/** Whether letters are written in a colour and in a size that leave something to see. */
function isWritten(style: CSSStyleDeclaration): boolean {
  if (Number.parseFloat(style.fontSize) <= LIMITS.speck) return false;
  const masked = style.getPropertyValue('-webkit-text-security');
  if (masked !== '' && masked !== 'none') return false;
  const isPainted = style.backgroundClip.includes('text');
  return (
    isPainted || alphaOf(style.getPropertyValue('-webkit-text-fill-color') || style.color) >= LIMITS.faint
  );
}

function alphaOf(colour: string): number {
  if (colour === 'transparent') return 0;
  const alpha = /^rgba\(.*,\s*([\d.]+)\)$|\/\s*([\d.]+)\)$/.exec(colour);
  return alpha === null ? 1 : Number(alpha[1] ?? alpha[2]);
}

/** Every function of this file, for the text that runs in a page. */
export const SIGHT_FUNCTIONS = [
  ...[wholePage, viewWithin, foldsAway, clipWithin, clipAround, clippedBox, rectBox, insetBox, cuts, common],
  ...[textPerceived, boxPerceived, generatedPerceived, perceived, reaches, isWritten, alphaOf],
];

/** What of this file others may call in the page. */
export interface PageSight {
  readonly wholePage: typeof wholePage;
  readonly viewWithin: typeof viewWithin;
  readonly textPerceived: typeof textPerceived;
  readonly boxPerceived: typeof boxPerceived;
  readonly generatedPerceived: typeof generatedPerceived;
}
