import { Parser } from 'htmlparser2';
import { joined, piece, type PieceText } from './piece-text.js';

/** The value of an attribute as it is read: `raw`, which stands at `start` of the file, with its entities decoded. */
export function decoded(raw: string, start: number): PieceText {
  if (!raw.includes('&')) return piece(raw, start);
  const parts: PieceText[] = [];
  let from = 0;
  for (const { 0: entity, index } of raw.matchAll(/&(?:#\w+|\w+);?/gu)) {
    parts.push(
      piece(raw.slice(from, index), start + from),
      piece(character(entity), start + index, entity.length),
    );
    from = index + entity.length;
  }
  return joined([...parts, piece(raw.slice(from), start + from)]);
}

function character(entity: string): string {
  let text = '';
  new Parser({ ontext: (data) => (text += data) }).parseComplete(entity);
  return text;
}
