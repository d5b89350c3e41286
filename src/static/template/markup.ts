import type { SourceComment, TemplateDialect, TemplateExpression, TemplateText } from '../source.js';
import type { Block } from './block.js';
import type { Hole } from './hole.js';

/** A template that is being read. */
export interface ReadMarkup {
  readonly text: string;
  readonly masked: string;
  readonly holes: readonly Hole[];
  readonly dialect: TemplateDialect;
}

/** Where the value of a hole comes to stand. */
export interface HolePlace {
  readonly place: TemplateText['place'];
  readonly element: string;
  readonly attribute?: string;
  /** Whether a person can read it there. */
  readonly isSaid: boolean;
}

/** An element whose content is not markup, without its tags. */
export interface RawElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly end: number;
}

/** What is read off markup. */
export interface Markup {
  readonly texts: readonly TemplateText[];
  readonly places: ReadonlyMap<Hole, HolePlace>;
  /** Printed code in attributes that bind. */
  readonly bound: readonly Omit<TemplateExpression, 'guards'>[];
  readonly comments: readonly SourceComment[];
  readonly raws: readonly RawElement[];
  /** Blocks that elements make by their attributes. */
  readonly blocks: readonly Block[];
}

/** A place without what only matters while markup is read. */
export function placeOnly({ place, element, attribute }: HolePlace): Omit<HolePlace, 'isSaid'> {
  return attribute === undefined ? { place, element } : { place, element, attribute };
}
