/** A text, and where the edges of inline elements are in it. */
export interface FlowedText {
  /** White space as written. */
  readonly text: string;
  /** Indices into `text`, ascending: before each stands the edge of an inline element, or several. */
  readonly seams: readonly number[];
}

/** No seams. */
export const SEAMLESS: readonly number[] = [];

/**
 * The text with its inline elements set apart by a blank where one ends a word and the next begins with a capital, since
 * styles may set badges side by side that have no blank between them. Nothing where there is no such place: in the middle
 * of a word an element parts nothing.
 */
export function setApartAtSeams({ text, seams }: FlowedText): string | undefined {
  let apart: string | undefined;
  let from = 0;
  for (const seam of seams) {
    if (!endsWord(text, seam) || !beginsCapital(text, seam)) continue;
    apart = `${apart ?? ''}${text.slice(from, seam)} `;
    from = seam;
  }
  return apart === undefined ? undefined : apart + text.slice(from);
}

const WORD_END = /[\p{Ll}\p{N}.!?]$/u;
const CAPITAL = /^\p{Lu}/u;

function endsWord(text: string, index: number): boolean {
  return WORD_END.test(text.slice(Math.max(0, index - 2), index));
}

function beginsCapital(text: string, index: number): boolean {
  return CAPITAL.test(text.slice(index, index + 2));
}
