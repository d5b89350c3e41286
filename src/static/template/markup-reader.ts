import type { SourceComment, TemplateText } from '../source.js';
import { attributeReader, type OpenTag } from './attribute-reader.js';
import { bindingOf } from './binding.js';
import { DIALECTS } from './dialects.js';
import { ElementBlocks } from './element-blocks.js';
import type { Hole } from './hole.js';
import { type HoleWords, holeWords } from './hole-words.js';
import { isGapElement, isInlineElement } from './inline-elements.js';
import type { HolePlace, Markup, RawElement, ReadMarkup } from './markup.js';
import { joined, piece, type PieceText, placeOf, saysSomething } from './piece-text.js';

interface OpenElement {
  readonly name: string;
  readonly others: Readonly<Record<string, string>>;
  readonly contentStart: number;
}

const RAW = new Set(['script', 'style']);

/** Gathers what a person can read, event by event of a parser. */
export class MarkupReader {
  readonly #source: ReadMarkup;
  readonly #words: HoleWords;
  readonly #attributes: ReturnType<typeof attributeReader>;
  readonly #open: OpenElement[] = [];
  readonly #texts: TemplateText[] = [];
  readonly #places = new Map<Hole, HolePlace>();
  readonly #comments: SourceComment[] = [];
  readonly #raws: RawElement[] = [];
  readonly #blocks = new ElementBlocks();
  #line: PieceText[] = [];
  #lineElement = '';

  constructor(source: ReadMarkup) {
    this.#source = source;
    this.#words = holeWords(source.holes, DIALECTS[source.dialect]);
    this.#attributes = attributeReader(source, this.#words, this.#places);
  }

  /** An element begins. */
  open(tag: OpenTag & { readonly contentStart: number }): void {
    if (isGapElement(tag.element)) this.#line.push(piece(' ', tag.start, tag.contentStart - tag.start));
    else if (!isInlineElement(tag.element)) this.#endLine();
    this.#open.push({ name: tag.element, others: tag.others, contentStart: tag.contentStart });
    const bindings = tag.attributes.flatMap(({ name, start, end }) => {
      const binding = bindingOf(name);
      return binding === undefined ? [] : [{ binding, code: this.#source.text.slice(start, end).trim() }];
    });
    this.#blocks.open({ start: tag.start, bindings });
    if (this.#isMarkup()) this.#texts.push(...this.#attributes.read(tag));
  }

  /** Characters of text, from `start` to `end` of the file; an entity comes alone. */
  characters(data: string, start: number, end: number): void {
    if (!this.#isMarkup()) return;
    if (this.#line.length === 0) this.#lineElement = this.#blockElement();
    const { masked } = this.#source;
    const isVerbatim = data.length === end - start && masked.startsWith(data, start);
    if (!isVerbatim) {
      this.#line.push(piece(data, start, end - start));
      return;
    }
    this.#line.push(this.#words.between(start, end, (from, to) => piece(masked.slice(from, to), from)));
    this.#place(start, end);
  }

  /** An element ends before `end`; its content ended before `contentEnd`. */
  close(element: string, end: number, contentEnd: number): void {
    if (!isInlineElement(element) && !isGapElement(element)) this.#endLine();
    const open = this.#open.pop();
    this.#blocks.close(end);
    if (open === undefined || !this.#isRaw(open.name)) return;
    const { name, others: attributes, contentStart: start } = open;
    if (contentEnd > start) this.#raws.push({ name, attributes, start, end: contentEnd });
  }

  /** A comment from `start` to `end` of the file, delimiters included. */
  comment(start: number, end: number): void {
    const whole = this.#source.text.slice(start, end);
    if (!whole.startsWith('<!--')) return;
    this.#comments.push({ text: whole.slice(4, whole.endsWith('-->') ? -3 : undefined), start, end });
  }

  /** There is no more. */
  end(): Markup {
    this.#endLine();
    return {
      texts: this.#texts,
      places: this.#places,
      bound: this.#attributes.bound,
      comments: this.#comments,
      raws: this.#raws,
      blocks: this.#blocks.blocks,
    };
  }

  #place(start: number, end: number): void {
    const place: HolePlace = { place: 'text', element: this.#blockElement(), isSaid: true };
    const after = (offset: number): Hole | undefined => this.#words.from(offset);
    for (let hole = after(start); hole !== undefined && hole.start < end; hole = after(hole.end)) {
      if (!this.#places.has(hole)) this.#say(this.#words.apart(hole), place.element);
      this.#places.set(hole, place);
    }
  }

  #endLine(): void {
    this.#say([joined(this.#line)], this.#lineElement);
    this.#line = [];
  }

  #say(texts: readonly PieceText[], element: string): void {
    for (const text of texts.filter(saysSomething)) {
      this.#texts.push({ place: 'text', element, ...text, ...placeOf(text) });
    }
  }

  /** The innermost element that is not in a line with others; else the innermost one. */
  #blockElement(): string {
    const block = this.#open.findLast(({ name }) => !isInlineElement(name)) ?? this.#open.at(-1);
    return (block?.name ?? '').toLowerCase();
  }

  #isMarkup(): boolean {
    if (this.#open.some(({ name }) => this.#isRaw(name))) return false;
    return this.#source.dialect !== 'vue' || this.#open[0]?.name === 'template';
  }

  /** At the root of a Vue component everything but the template is a language of its own. */
  #isRaw(name: string): boolean {
    return RAW.has(name.toLowerCase()) || (this.#source.dialect === 'vue' && name === 'i18n');
  }
}
