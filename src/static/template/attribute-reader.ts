import type { TemplateExpression, TemplateText } from '../source.js';
import { bindingOf } from './binding.js';
import { codeIn } from './code-in.js';
import { decoded } from './decoded.js';
import { DIALECTS } from './dialects.js';
import type { Hole } from './hole.js';
import type { HoleWords } from './hole-words.js';
import { type HolePlace, placeOnly, type ReadMarkup } from './markup.js';
import { type PieceText, placeOf, saysSomething } from './piece-text.js';
import type { RawAttribute } from './raw-attribute.js';
import { isSaidAttribute } from './said-attribute.js';

/** An element's opening tag. */
export interface OpenTag {
  readonly element: string;
  readonly others: Readonly<Record<string, string>>;
  readonly attributes: readonly RawAttribute[];
  readonly start: number;
}

/** Reads opening tags. */
export interface AttributeReader {
  /** What a person can read off the attributes of a tag. */
  read(tag: OpenTag): readonly TemplateText[];
  /** The code that attributes of the tags so far bind. */
  readonly bound: readonly Omit<TemplateExpression, 'guards'>[];
}

/** A reader of the attributes in `source`; it notes in `places` where it meets a hole. */
export function attributeReader(
  { text, masked, dialect }: ReadMarkup,
  words: HoleWords,
  places: Map<Hole, HolePlace>,
): AttributeReader {
  const bound: Omit<TemplateExpression, 'guards'>[] = [];
  return { bound, read: (tag) => tag.attributes.flatMap((attribute) => readAttribute(tag, attribute)) };

  function readAttribute(tag: OpenTag, attribute: RawAttribute): readonly TemplateText[] {
    const binding = bindingOf(attribute.name);
    if (binding?.kind === 'attribute') return bind(placeFor(tag, binding.name), attribute);
    if (binding?.kind === 'text')
      return bind({ place: 'text', element: tag.element.toLowerCase(), isSaid: true }, attribute);
    if (binding !== undefined) return [];
    const place = placeFor(tag, nameOf(attribute));
    const value = words.between(attribute.start, attribute.end, (from, to) =>
      decoded(masked.slice(from, to), from),
    );
    const apart = meet(attribute, place);
    return place.isSaid ? [value, ...apart].filter(saysSomething).map((each) => textAt(place, each)) : [];
  }

  /** Svelte takes the name of an attribute from what it is given: `{title}`. */
  function nameOf({ name, nameStart }: RawAttribute): string {
    const hole = words.from(nameStart);
    const isHole = hole !== undefined && hole.start <= nameStart;
    return isHole ? (hole.code?.text ?? '') : name;
  }

  function bind(place: HolePlace, { start, end }: RawAttribute): readonly TemplateText[] {
    const code = codeIn(text, start, end);
    if (code.text === '') return [];
    bound.push({ code: code.text, start: code.start, ...placeOnly(place) });
    if (!place.isSaid) return [];
    const language = dialect === 'blade' || dialect === 'vue' || dialect === 'svelte' ? dialect : 'html';
    return DIALECTS[language]
      .words(code)
      .filter(saysSomething)
      .map((each) => textAt(place, each));
  }

  function meet({ nameStart, end }: RawAttribute, place: HolePlace): readonly PieceText[] {
    const found: PieceText[] = [];
    for (
      let hole = words.from(nameStart);
      hole !== undefined && hole.start < end;
      hole = words.from(hole.end)
    ) {
      if (!places.has(hole)) found.push(...words.apart(hole));
      places.set(hole, place);
    }
    return found;
  }
}

function placeFor({ element, others }: OpenTag, name: string): HolePlace {
  const isSaid = isSaidAttribute({ element, name, others });
  return { place: 'attribute', element: element.toLowerCase(), attribute: name.toLowerCase(), isSaid };
}

function textAt(place: HolePlace, text: PieceText): TemplateText {
  return { ...placeOnly(place), ...text, ...placeOf(text) };
}
