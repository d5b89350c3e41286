import { HOLE } from '../source.js';
import type { Hole } from './hole.js';

/**
 * `text` with its holes made harmless for a parser of markup, every offset as before: what stands for a value is one
 * run of `HOLE`, what prints nothing is blank.
 */
export function maskHoles(text: string, holes: readonly Hole[]): string {
  let masked = '';
  let from = 0;
  for (const { kind, start, end } of holes) {
    const filler = kind === 'print' ? HOLE : ' ';
    masked += text.slice(from, start) + filler.repeat(end - start);
    from = end;
  }
  return masked + text.slice(from);
}
