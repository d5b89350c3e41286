import { ts } from '../typescript.js';

/** Where a literal stands in its file; white space at the ends of JSX text is not part of it. */
export function writtenSpan(literal: ts.Node): { readonly start: number; readonly end: number } {
  if (!ts.isJsxText(literal)) return { start: literal.getStart(), end: literal.end };
  const text = literal.getFullText();
  const start = literal.pos + (text.length - text.trimStart().length);
  return { start, end: Math.max(start, literal.end - (text.length - text.trimEnd().length)) };
}
