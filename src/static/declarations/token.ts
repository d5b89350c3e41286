import type { SourceComment } from '../source.js';

/** A part of a text in a declaration language. Offsets are of the whole text; `end` is not included. */
export interface Token {
  /** `mark`: punctuation and operators, one character each. */
  readonly kind: 'name' | 'string' | 'number' | 'mark';
  /** What it says: names and strings without their quotes, escapes undone where they double a quote. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where a string or quoted name begins to say it. */
  readonly inner: number;
  /** A name between quotes is no keyword. */
  readonly isQuoted: boolean;
}

/** What was read of a text: its tokens, its comments, and what could not be read. */
export interface Lexed {
  readonly tokens: readonly Token[];
  readonly comments: readonly SourceComment[];
  readonly flaw?: LexFlaw;
}

/** Why a text cannot be read to its end, and where that begins. */
export interface LexFlaw {
  readonly message: string;
  readonly offset: number;
}
