import { attributeSayings } from './attribute-sayings.js';
import type { SayingDraft } from './draft.js';
import { SEAMLESS } from './flowed-text.js';
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
    seams: SEAMLESS,
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
      text,
      seams: SEAMLESS,
      seen: isShown && canSee ? 'all' : 'none',
      source,
      place: placeOf(seen, attribute),
      phase: page.phase,
      banner,
    });
  }
}

/** Says what the page's styles put before what is in an element. */
export function sayBefore(walker: Walker, scope: Scope, { seen, style }: Entered): void {
  if (style.size === 0 && seen.name !== 'li') return;
  const marks = marksOf(scope, { seen, style });
  const sometimes = style.get('sometimes-before');
  sayGenerated(walker, scope, {
    seen,
    always: style.get('before'),
    apart: sometimes === undefined ? marks : [...marks, sometimes],
  });
}

/** Says what the page's styles put after what is in an element. */
export function sayAfter(walker: Walker, scope: Scope, { seen, style }: Entered): void {
  if (style.size === 0) return;
  const sometimes = style.get('sometimes-after');
  sayGenerated(walker, scope, {
    seen,
    always: style.get('after'),
    apart: sometimes === undefined ? [] : [sometimes],
  });
}

/** Content that styles generate: run on in the text around it, or standing apart from it. */
interface Generated {
  readonly seen: SeenElement;
  readonly always: string | undefined;
  readonly apart: readonly string[];
}

function sayGenerated(walker: Walker, scope: Scope, { seen, always, apart }: Generated): void {
  if (always === undefined && apart.length === 0) return;
  const source = {
    attributes: seen.attributes,
    valueOf: (name: string) => scope.style.variable(seen, name),
  };
  if (always !== undefined) {
    walker.flow.gap();
    say(walker, scope, generatedText(always, source));
    walker.flow.gap();
  }
  if (!scope.isVisible || scope.isContent) return;
  for (const content of apart) {
    scope.place.sayings.push({
      text: generatedText(content, source),
      seams: SEAMLESS,
      seen: isSeen(scope.sight) ? 'all' : 'none',
      source: 'text',
      place: placeOf(seen),
      phase: walker.page.phase,
      banner: scope.banner,
    });
  }
}

/** The content that stands before an item of a list as its mark. */
function marksOf(scope: Scope, { seen, style }: Pick<Entered, 'seen' | 'style'>): readonly string[] {
  if (seen.name !== 'li' && style.get('display') !== 'list-item') return NO_MARKS;
  return [style.get('marker') ?? scope.listMark, style.get('sometimes-marker')].filter(
    (mark) => mark !== undefined,
  );
}

const NO_MARKS: readonly string[] = [];

/** Whether a block is the title or description of a drawing, which is heard or pops up. */
function isDescription(block: SeenElement | undefined): boolean {
  return block?.name === 'title' || block?.name === 'desc';
}
