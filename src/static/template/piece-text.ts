import { HOLE, type TemplateText } from '../source.js';

/** Words with the places in the file at which they were made. A piece's `length` is its length in the file. */
export type PieceText = Pick<TemplateText, 'value' | 'pieces'>;

/** One piece of words, and where it was made. */
export type Piece = TemplateText['pieces'][number];

/** No words at all. */
export const NO_WORDS: PieceText = { value: '', pieces: [] };

/** `value`, made of the `length` characters of the file from `start` on. */
export function piece(value: string, start: number, length = value.length): PieceText {
  return value === '' ? NO_WORDS : { value, pieces: [{ at: 0, start, length }] };
}

/** What is not known, in place of the `length` characters from `start` on. */
export function gap(start: number, length: number): PieceText {
  return piece(HOLE, start, length);
}

/** All of `parts` in a row. */
export function joined(parts: readonly PieceText[]): PieceText {
  let value = '';
  const pieces: Piece[] = [];
  for (const part of parts) {
    for (const each of part.pieces) pieces.push({ ...each, at: value.length + each.at });
    value += part.value;
  }
  return { value, pieces };
}

/** Whether there is anything but white space and gaps. */
export function saysSomething({ value }: PieceText): boolean {
  return value.replaceAll(HOLE, '').trim() !== '';
}

/** Where `text` begins and ends in the file. */
export function placeOf({ pieces }: PieceText): { readonly start: number; readonly end: number } {
  const [first, last] = [pieces[0], pieces.at(-1)];
  return { start: first?.start ?? 0, end: last === undefined ? 0 : last.start + last.length };
}
