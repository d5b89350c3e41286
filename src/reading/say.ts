import { attributeSayings } from './attribute-sayings.js';
import type { SayingDraft } from './draft.js';
import { generatedText } from './generated-content.js';
import type { Entered, Scope } from './scope.js';
import { placeOf, type SeenElement } from './seen-element.js';
import type { Walker } from './walker.js';

/** Stands in a text for user content that is not read: words on either side of it are no sentence. */
export const CONTENT_MARK = '…';

/** Runs `text` on in the block of `scope`, if anybody sees it there. */
export function say({ page, flow }: Walker, scope: Scope, text: string): void {
  if (!scope.isVisible || scope.isContent) return;
  flow.add(text, scope.place, () => ({
    text: '',
    source: isDescription(scope.block) ? 'attribute' : 'text',
    place: scope.block === undefined ? '' : placeOf(scope.block),
    phase: page.phase,
    banner: scope.banner,
  }));
}

/** Says what an element says by its attributes, and what is typed into a text area. */
export function sayAttributes({ page }: Walker, scope: Scope, seen: SeenElement): void {
  if (!scope.isVisible || scope.isContent) return;
  const { place, banner } = scope;
  const add = (text: SayingDraft['text'], source: SayingDraft['source'], attribute?: string) =>
    place.sayings.push({ text, source, place: placeOf(seen, attribute), phase: page.phase, banner });
  for (const { text, source, attribute } of attributeSayings(seen)) add(text, source, attribute);
  if (seen.name === 'textarea') add(seen.element.textContent, 'value');
}

/** Says what the page's styles put `before` or `after` what is in an element. */
export function sayGenerated(
  walker: Walker,
  scope: Scope,
  { seen, style, where }: Entered & { where: 'before' | 'after' },
): void {
  const [always, sometimes] = [style.get(where), style.get(`sometimes-${where}`)];
  if (always !== undefined) {
    walker.flow.gap();
    say(walker, scope, generatedText(always, seen.attributes));
    walker.flow.gap();
  }
  if (sometimes !== undefined && scope.isVisible && !scope.isContent) {
    const { place, banner } = scope;
    const text = generatedText(sometimes, seen.attributes);
    place.sayings.push({ text, source: 'text', place: placeOf(seen), phase: walker.page.phase, banner });
  }
}

/** Whether a block is the title or description of a drawing, which is heard or pops up. */
function isDescription(block: SeenElement | undefined): boolean {
  return block?.name === 'title' || block?.name === 'desc';
}
