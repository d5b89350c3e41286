import { HTML_FUNCTIONS, KINDS } from './page-html.js';
import { LIMITS, SIGHT_FUNCTIONS } from './page-sight.js';

/**
 * An expression for a page: what people perceive of it, as HTML. Functions go into the page as text, so that it needs no
 * file of its own there, and reads the same whatever the page has done to its own globals.
 */
export const HTML_OF_PAGE = `(() => {
const sight = (() => {
const LIMITS = ${JSON.stringify(LIMITS)};
${SIGHT_FUNCTIONS.map(String).join('\n')}
return { wholePage, viewWithin, textPerceived, boxPerceived, generatedPerceived };
})();
const KINDS = ${JSON.stringify(KINDS)};
${HTML_FUNCTIONS.map(String).join('\n')}
return htmlOfPage(document);
})()`;

/**
 * An expression for a page: a promise of whether it settled. It does once nothing has been changed on it for `quiet`
 * milliseconds and nothing that ends is moving any more, at once where no script could change it; it does not where that
 * takes longer than `limit`.
 */
export function settledWithin({ quiet, limit }: { readonly quiet: number; readonly limit: number }): string {
  return `new Promise((resolve) => {
const end = performance.now() + ${String(limit)};
let last = performance.now();
let looked = last;
const what = { subtree: true, childList: true, attributes: true, characterData: true };
const watch = (root) => {
  observer.observe(root, what);
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) watch(shadowRoot);
};
const observer = new MutationObserver(() => { last = performance.now(); watch(document); });
watch(document);
const moves = () => document.getAnimations().some((move) =>
  move.playState === 'running' && Number.isFinite(move.effect?.getComputedTiming().endTime ?? 0));
const look = () => {
  const now = performance.now();
  // A thread that is busy may be about to change the page.
  if (now - looked > 40) last = now;
  looked = now;
  const isStill = document.querySelector('script, iframe, object, embed, [onload]') === null;
  const isQuiet = (isStill || now - last >= ${String(quiet)}) && !moves();
  if (!isQuiet && now < end) return void setTimeout(look, 10);
  observer.disconnect();
  resolve(isQuiet);
};
look();
})`;
}
