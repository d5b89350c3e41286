import { attributeSayings } from './attribute-sayings.js';
import type { SayingDraft } from './draft.js';
import { generatedText } from './generated-content.js';
import type { Entered, Scope } from './scope.js';
import { placeOf, type SeenElement } from './seen-element.js';
import { isSeen } from './sight.js';
import type { Walker } from './walker.js';

/** Stands in a text for user content that is not read: words on either side of it are no sentence. */
export const CONTENT_MARK = '…';

/** Runs `text` on in the block of `scope`, if anybody sees it there. */
export function say({ page, flow }: Walker, scope: Scope, text: string): void {
  if (!scope.isVisible || scope.isContent) return;
  const isHeard = isDescription(scope.block);
  const begin = (): SayingDraft => ({
    text: '',
    seen: 'none',
    source: isHeard ? 'attribute' : 'text',
    place: scope.block === undefined ? '' : placeOf(scope.block),
    phase: page.phase,
    banner: scope.banner,
  });
  flow.add({ text, isSeen: !isHeard && isSeen(scope.sight) }, { place: scope.place, begin });
}

/** Says what an element says by its attributes, and what is typed into a text area. */
export function sayAttributes({ page }: Walker, scope: Scope, seen: SeenElement): void {
  if (!scope.isVisible || scope.isContent) return;
  const { place, banner } = scope;
  const canSee = isSeen(scope.sight);
  for (const { text, source, attribute, isShown } of attributeSayings(seen)) {
    place.sayings.push({
      ...{ text, source, banner },
      seen: isShown && canSee ? 'all' : 'none',
      place: placeOf(seen, attribute),
      phase: page.phase,
    });
  }
}

/** Says what the page's styles put `before` or `after` what is in an element. */
export function sayGenerated(
  walker: Walker,
  scope: Scope,
  { seen, style, where }: Entered & { where: 'before' | 'after' },
): void {
  if (style.size === 0 && seen.name !== 'li') return;
  const [always, sometimes] = [style.get(where), style.get(SOMETIMES[where])];
  const valueOf = (name: string) => scope.style.variable(seen, name);
  if (always !== undefined) {
    walker.flow.gap();
    say(walker, scope, generatedText(always, { attributes: seen.attributes, valueOf }));
    walker.flow.gap();
  }
  const marks = where === 'before' ? marksOf(scope, { seen, style }) : [];
  const apart = sometimes === undefined ? marks : [...marks, sometimes];
  if (!scope.isVisible || scope.isContent) return;
  for (const content of apart) {
    const text = generatedText(content, { attributes: seen.attributes, valueOf });
    scope.place.sayings.push({
      text,
      seen: isSeen(scope.sight) ? 'all' : 'none',
      source: 'text',
      place: placeOf(seen),
      phase: walker.page.phase,
      banner: scope.banner,
    });
  }
}

const SOMETIMES = { before: 'sometimes-before', after: 'sometimes-after' } as const;

/** The content that stands before an item of a list as its mark. */
function marksOf(scope: Scope, { seen, style }: Pick<Entered, 'seen' | 'style'>): readonly string[] {
  if (seen.name !== 'li' && style.get('display') !== 'list-item') return [];
  return [style.get('marker') ?? scope.listMark, style.get('sometimes-marker')].filter(
    (mark) => mark !== undefined,
  );
}

/** Whether a block is the title or description of a drawing, which is heard or pops up. */
function isDescription(block: SeenElement | undefined): boolean {
  return block?.name === 'title' || block?.name === 'desc';
}
