import type { Dialect } from './dialects.js';
import type { Hole } from './hole.js';
import { gap, joined, NO_WORDS, type PieceText, placeOf } from './piece-text.js';

/** What holes read in the text around them. */
export interface HoleWords {
  /** What stands for `hole` in the text: the words of a lone literal, a gap, or nothing. */
  inText(hole: Hole): PieceText;
  /** Words that its code may come to say, apart from the text around it. */
  apart(hole: Hole): readonly PieceText[];
  /** The first hole that ends after `offset`, in the order of the text. */
  from(offset: number): Hole | undefined;
  /** `text` of the file with what stands for the holes in it; `verbatim` makes a part without a hole. */
  between(start: number, end: number, verbatim: (start: number, end: number) => PieceText): PieceText;
}

const LONE_LITERAL = /^(?:"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|`(?:[^`\\$]|\\[^])*`)$/u;

/** The words of `holes`, which are in the order of the text. */
export function holeWords(holes: readonly Hole[], { words }: Dialect): HoleWords {
  const self: HoleWords = {
    inText(hole) {
      if (hole.kind === 'silent' || hole.kind === 'comment') return NO_WORDS;
      return loneWords(hole) ?? gap(hole.start, hole.end - hole.start);
    },
    apart(hole) {
      if (hole.code === undefined || hole.kind === 'comment' || loneWords(hole) !== undefined) return [];
      return words(hole.code);
    },
    from: (offset) => holes[firstAfter(holes, offset)],
    between(start, end, verbatim) {
      const parts: PieceText[] = [];
      let from = start;
      for (let index = firstAfter(holes, start); ; index += 1) {
        const hole = holes[index];
        if (hole === undefined || hole.start >= end) break;
        if (hole.start > from) parts.push(verbatim(from, hole.start));
        parts.push(self.inText(hole));
        from = Math.min(end, hole.end);
      }
      return joined(from < end ? [...parts, verbatim(from, end)] : parts);
    },
  };
  return self;

  function loneWords(hole: Hole): PieceText | undefined {
    if (hole.kind !== 'print' || hole.code === undefined || !LONE_LITERAL.test(hole.code.text))
      return undefined;
    const [only, ...others] = words(hole.code);
    return others.length === 0 && only !== undefined && isWithin(only, hole) ? only : undefined;
  }
}

function isWithin(text: PieceText, hole: Hole): boolean {
  const { start, end } = placeOf(text);
  return hole.start <= start && end <= hole.end;
}

function firstAfter(holes: readonly Hole[], offset: number): number {
  let [low, high] = [0, holes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((holes[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
