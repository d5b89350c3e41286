/** From where to where a text is no markup. */
export type Span = readonly [start: number, end: number];

/** Scripts, styles and comments of markup, tags included: what looks like a hole in them is none. */
export function opaqueSpans(text: string): readonly Span[] {
  const opaque = /<!--[^]*?(?:-->|$)|<(script|style)\b[^>]*>[^]*?<\/\1\s*>/giu;
  return [...text.matchAll(opaque)].map(({ index, 0: whole }) => [index, index + whole.length]);
}

/** The end of the span that `offset` is in. */
export function endOfSpan(spans: readonly Span[], offset: number): number | undefined {
  return spans.find(([start, end]) => start <= offset && offset < end)?.[1];
}
