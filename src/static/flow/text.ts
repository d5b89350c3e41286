import type { ts } from '../typescript.js';
import { HOLE } from '../source.js';

/** Some characters of a text, and the literal that they were written in; none where no literal holds them. */
export interface Part {
  readonly text: string;
  readonly origin: ts.Node | undefined;
}

/** One text that an expression may give, piece by piece. What is not known of it is a part that reads `HOLE`. */
export type Text = readonly Part[];

/** At most so many texts are kept of one expression. */
export const MOST_TEXTS = 16;

/** A text of which nothing is known. */
export const UNKNOWN: Text = [{ text: HOLE, origin: undefined }];

/** A text without any words. */
export const EMPTY: Text = [];

/** Characters that no literal of the source holds. */
export function glue(text: string): Text {
  return [{ text, origin: undefined }];
}

/** Every text of the one list followed by every text of the other, as far as there is room. */
export function followedBy(before: readonly Text[], after: readonly Text[]): readonly Text[] {
  const texts: Text[] = [];
  for (const left of before) {
    for (const right of after) {
      if (texts.length >= MOST_TEXTS) return texts;
      texts.push([...left, ...right]);
    }
  }
  return texts;
}

/** The texts of several pieces in a row, with `between` among them. */
export function inARow(
  pieces: readonly (readonly Text[])[],
  between: readonly Text[] = [EMPTY],
): readonly Text[] {
  let texts: readonly Text[] = [EMPTY];
  pieces.forEach((piece, index) => {
    texts = followedBy(index === 0 ? texts : followedBy(texts, between), piece);
  });
  return texts;
}

/** The texts that may be either; each but once where they are the same list. */
export function eitherOf(...choices: readonly (readonly Text[])[]): readonly Text[] {
  return [...new Set(choices.flat())].slice(0, MOST_TEXTS);
}

/** The characters of `text`. */
export function read(text: Text): string {
  return text.map((part) => part.text).join('');
}

/** Whether a part of `text` was written in `origin`. */
export function holds(text: Text, origin: ts.Node): boolean {
  return text.some((part) => part.origin === origin);
}
