import type { SourceText } from './source-text.js';

const WIDEST = 100;

/** The line at `start` with its number, and under it a mark below what is meant; ready to print. Offsets from 0. */
export function codeFrame(text: SourceText, start: number, end: number): readonly string[] {
  const { line, column } = text.positionAt(start);
  const whole = text.line(line).replaceAll('\t', ' ');
  const indent = /^ */u.exec(whole)?.[0].length ?? 0;
  const from = Math.min(column - 1, Math.max(indent, column - 1 - WIDEST / 2));
  const shown = whole.slice(from, from + WIDEST);
  const margin = String(line);
  const at = column - 1 - from;
  const length = Math.max(1, Math.min(end - start, shown.length - at));
  return [`${margin} | ${shown}`, `${' '.repeat(margin.length)} | ${' '.repeat(at)}${'^'.repeat(length)}`];
}
