import type { Surface } from '../contract/vocabulary.js';
import type { Fault } from '../protocol/fault.js';

/** How deep elements may be nested. Browsers stop at half of it; a reader would run out of time, then of stack. */
const DEEPEST = 1000;

/** Elements that hold nothing, or end where the next one begins: many of them in a row are not nested. */
const SHALLOW = new Set(
  (
    'area base br col embed hr img input link meta source track wbr ' +
    'p li dt dd tr td th option optgroup thead tbody tfoot colgroup rp rt'
  ).split(' '),
);

const TAG = /<(\/?)([a-z][^\s/>]*)/gi;
const NO_MARKUP = /<!--.*?-->|<(script|style|textarea|title)\b.*?<\/\1/gis;

/** That a page is nested too deep to be read, as a fault of the testee; nothing where it is not. */
export function nestingFault(html: string, surface: Surface): Fault | undefined {
  if (!hasTags(html, DEEPEST) || nesting(html) <= DEEPEST) return undefined;
  const depth = nesting(html.replace(NO_MARKUP, ''));
  if (depth <= DEEPEST) return undefined;
  return {
    kind: 'bad-answer',
    surface,
    message: `Cannot read the page: its elements are nested ${String(depth)} deep`,
    hint: `close what is opened: ${String(DEEPEST)} deep is the most that is read`,
  };
}

/** Whether there are more than so many tags at all: hardly ever, and soon known. */
function hasTags(html: string, count: number): boolean {
  let tags = 0;
  for (let at = html.indexOf('<'); at >= 0 && tags <= count; at = html.indexOf('<', at + 1)) tags += 1;
  return tags > count;
}

function nesting(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, closing, name = ''] of html.matchAll(TAG)) {
    if (SHALLOW.has(name.toLowerCase())) continue;
    depth += closing === '/' ? -1 : 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
