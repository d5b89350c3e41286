import type { Piece, PieceText } from './piece-text.js';

/** Where the characters of `text` from `from` to `to` (not included) stand in the file. */
export function spanInFile(
  text: PieceText,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  const first = pieceAt(text, from);
  const last = pieceAt(text, to - 1);
  if (first === undefined || last === undefined) return { start: 0, end: 0 };
  const start = isVerbatim(text, first) ? first.start + from - first.at : first.start;
  const end = isVerbatim(text, last) ? last.start + to - last.at : last.start + last.length;
  return { start, end };
}

function pieceAt({ pieces }: PieceText, at: number): Piece | undefined {
  return pieces.findLast((each) => each.at <= at) ?? pieces[0];
}

/** An entity or an escape is longer in the file than the character that it makes. */
function isVerbatim({ value, pieces }: PieceText, piece: Piece): boolean {
  const next = pieces[pieces.indexOf(piece) + 1];
  return (next?.at ?? value.length) - piece.at === piece.length;
}
