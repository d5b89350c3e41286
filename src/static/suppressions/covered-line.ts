import type { SourceComment } from '../source.js';
import type { SourceText } from '../source-text.js';

/** The line (from 1) that a directive in `comment` covers: the next one that is neither blank nor only comments. */
export function coveredLine(
  { end }: SourceComment,
  comments: readonly SourceComment[],
  text: SourceText,
): number {
  const last = text.lineStarts.length;
  let line = lastLine(end, text) + 1;
  while (line < last && !holdsCode(line, comments, text)) line++;
  return line;
}

/** A line comment may end with its line break or before it. */
function lastLine(end: number, text: SourceText): number {
  const { line, column } = text.positionAt(end);
  return column === 1 ? line - 1 : line;
}

/** The braces around a JSX comment are part of it. */
function holdsCode(line: number, comments: readonly SourceComment[], text: SourceText): boolean {
  const from = text.lineStarts[line - 1] ?? 0;
  const whole = text.line(line);
  const here = comments.filter(({ start, end }) => start < from + whole.length && end > from);
  const rest = here.reduce((left, { start, end }) => blanked(left, start - from, end - from), whole).trim();
  return rest !== '' && !(here.length > 0 && /^[{}\s]+$/u.test(rest));
}

function blanked(line: string, start: number, end: number): string {
  const [from, to] = [Math.max(0, start), Math.min(line.length, end)];
  return line.slice(0, from) + ' '.repeat(to - from) + line.slice(to);
}
