import type { ElementStyle } from './page-style.js';
import type { SeenElement } from './seen-element.js';

/**
 * How an element stands in the text around it. `block`: its text is its own. `inline`: its text runs on. `atomic`: it
 * runs on, with a gap on either side. `none`: it is not there for anybody.
 */
export type Box = 'block' | 'inline' | 'atomic' | 'none';

/** The box of an element under its style. Visually hidden text, closed details and `aria-hidden` have boxes. */
export function boxOf(seen: SeenElement, style: ElementStyle): Box {
  if (NEVER_SHOWN.has(seen.name) || isHiddenInput(seen) || isMisplacedTitle(seen)) return 'none';
  const box = breaksLine(seen) ? 'atomic' : (boxOfDisplay(style.get('display')) ?? defaultBox(seen));
  return box === 'inline' && (ATOMIC.has(seen.name) || isOutOfFlow(style)) ? 'atomic' : box;
}

/** Whether the children of an element stand apart from one another, as in a row of a flex container. */
export function separatesChildren(style: ElementStyle): boolean {
  const display = style.get('display');
  return display !== undefined && /flex|grid/.test(display);
}

const NEVER_SHOWN = new Set(
  'script style template noscript head meta link base noframes noembed source track param defs metadata'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center col colgroup datalist dd desc details dialog dir div dl dt ' +
    'fieldset figcaption figure footer foreignobject form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li ' +
    'listing main menu nav ol optgroup option p plaintext pre search section summary table tbody td text tfoot th thead ' +
    'title tr ul xmp'
  ).split(' '),
);
const ATOMIC = new Set(
  'audio br button canvas embed iframe img input marquee meter object progress select svg textarea video'.split(
    ' ',
  ),
);

function boxOfDisplay(display: string | undefined): Box | undefined {
  if (display === undefined || /^(?:revert|revert-layer|inherit)$|^var\(/.test(display)) return undefined;
  if (display === 'none') return 'none';
  if (/^(?:inline|contents|initial|unset|ruby)$/.test(display)) return 'inline';
  return display.startsWith('inline') || display.startsWith('ruby') ? 'atomic' : 'block';
}

function defaultBox({ name, attributes }: SeenElement): Box {
  const hidden = attributes.get('hidden')?.toLowerCase();
  if ((hidden !== undefined && hidden !== 'until-found') || (name === 'dialog' && !attributes.has('open')))
    return 'none';
  return BLOCKS.has(name) ? 'block' : 'inline';
}

/** An inline element that its own style makes a block, if it is nothing else: it breaks the line, not the sentence. */
function breaksLine(seen: SeenElement): boolean {
  const style = seen.attributes.get('style');
  return (
    style !== undefined &&
    /(?:^|;)\s*display\s*:\s*block\s*(?:;|$)/i.test(style) &&
    defaultBox(seen) === 'inline'
  );
}

function isHiddenInput({ name, attributes }: SeenElement): boolean {
  return name === 'input' && attributes.get('type')?.toLowerCase() === 'hidden';
}

/** A title is of its drawing; of the document it is one elsewhere. */
function isMisplacedTitle({ name, element }: SeenElement): boolean {
  return name === 'title' && element.namespaceURI !== 'http://www.w3.org/2000/svg';
}

function isOutOfFlow(style: ElementStyle): boolean {
  if (style.size === 0) return false;
  return (
    /^(?:absolute|fixed)$/.test(style.get('position') ?? '') ||
    /^(?:left|right|inline-)/.test(style.get('float') ?? '')
  );
}
