import type { ts } from './typescript.js';
import type { SourceText } from './source-text.js';

/** One analysed source file. `kind` says what it is written in. */
export type Source = Script | Template | Catalogue | Schema;

/** What a source can be written in. */
export type SourceKind = Source['kind'];

/** TypeScript or JavaScript, parsed; also the script part of a component file, at its place in the whole text. */
export interface Script {
  readonly kind: 'script';
  readonly text: SourceText;
  readonly ast: ts.SourceFile;
}

/** Markup with holes. */
export interface Template {
  readonly kind: 'template';
  readonly text: SourceText;
  readonly dialect: TemplateDialect;
  /** What a person can read off the markup: text joined across inline elements, and attributes that are said. */
  readonly texts: readonly TemplateText[];
  /** What is printed from data. */
  readonly expressions: readonly TemplateExpression[];
  readonly comments: readonly SourceComment[];
  /** The scripts of a component file, each with the offsets of the whole file. */
  readonly scripts: readonly Script[];
}

/** The languages that put holes into markup. */
export type TemplateDialect = 'html' | 'handlebars' | 'vue' | 'svelte' | 'blade' | 'erb';

/** Words in markup. An expression among them stands in `value` as `HOLE`. */
export interface TemplateText {
  readonly place: 'text' | 'attribute';
  /** The element, in lower case, and the attribute's name where it is one. */
  readonly element: string;
  readonly attribute?: string;
  /** Entities decoded, pieces joined across inline elements. */
  readonly value: string;
  /** Offsets in the file; `end` is not included. */
  readonly start: number;
  readonly end: number;
  /** The file offset at which each piece of `value` was made, in order. */
  readonly pieces: readonly { readonly at: number; readonly start: number; readonly length: number }[];
}

/** Code that prints a value, without its delimiters. */
export interface TemplateExpression {
  readonly code: string;
  /** Offset of `code` in the file. */
  readonly start: number;
  readonly place: 'text' | 'attribute';
  readonly attribute?: string;
  readonly element: string;
  /** The conditions of the blocks around it, outermost first, as written. */
  readonly guards: readonly string[];
}

/** A comment, without its delimiters. Offsets are of the whole comment. */
export interface SourceComment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A JSON file of texts: every leaf is a string. */
export interface Catalogue {
  readonly kind: 'catalogue';
  readonly text: SourceText;
  readonly entries: readonly CatalogueEntry[];
}

/** One text of a catalogue. Offsets in the file; `end` is not included. */
export interface CatalogueEntry {
  /** The keys on the way to it. */
  readonly key: readonly string[];
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Declarations in a language of their own. */
export interface Schema {
  readonly kind: 'schema';
  readonly text: SourceText;
  readonly language: 'prisma' | 'sql' | 'graphql';
  readonly comments: readonly SourceComment[];
}

/** Stands in a text for what is not known of it: an object replacement character. */
export const HOLE = '\uFFFC';
