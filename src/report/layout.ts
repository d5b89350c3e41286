import { width } from './visible.js';

/** How wide a text report is, in columns. A path or a command is never broken, so it may stand out. */
export const PAGE_WIDTH = 100;

const LABEL_WIDTH = 10;
const HEADING_INDENT = 12;
const WIDE_GAP = 12;
const NARROW_GAP = 2;

/** `text` broken at spaces into lines of at most `columns`, runs of spaces as one; a longer word has its own line. */
export function wrapped(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(/ +/u)) {
    const line = lines.at(-1);
    if (line !== undefined && width(line) + 1 + width(word) <= columns)
      lines.splice(-1, 1, `${line} ${word}`);
    else lines.push(word);
  }
  return lines;
}

/** A label in its column, and the value beside it: `left`, then `right` at a distance, or below where it is too long. */
export function labelled(label: string, left: string, right = ''): readonly string[] {
  const columns = PAGE_WIDTH - LABEL_WIDTH;
  const room = columns - width(left) - width(right);
  const values =
    right === '' || room < NARROW_GAP
      ? [...wrapped(left, columns), ...(right === '' ? [] : wrapped(right, columns))]
      : [`${left}${' '.repeat(Math.min(WIDE_GAP, room))}${right}`];
  return values.map((value, at) => `${at === 0 ? margin(label) : ' '.repeat(LABEL_WIDTH)}${value}`);
}

/** A labelled value that stays on one line whatever its length: something to copy. */
export function labelledWhole(label: string, value: string): string {
  return `${margin(label)}${value}`;
}

/** `name`, then `text`, and `tag` at the right edge of the first line; further lines are indented. */
export function heading(name: string, text: string, tag = ''): readonly string[] {
  const lead = `${name}${' '.repeat(NARROW_GAP)}`;
  const room = tag === '' ? 0 : width(tag) + NARROW_GAP;
  const columns = PAGE_WIDTH - Math.max(width(lead), HEADING_INDENT) - room;
  const [first = '', ...rest] = wrapped(text, columns);
  const gap = ' '.repeat(Math.max(NARROW_GAP, PAGE_WIDTH - width(lead) - width(first) - width(tag)));
  const more = rest.map((line) => `${' '.repeat(HEADING_INDENT)}${line}`);
  return [tag === '' ? `${lead}${first}` : `${lead}${first}${gap}${tag}`, ...more];
}

function margin(label: string): string {
  return `  ${label.padEnd(LABEL_WIDTH - 2)}`;
}
