import type { PlantedEvent } from '../verdict/event.js';
import { labelled } from './layout.js';
import type { Paint } from './reporter.js';
import { quoted, shortened, width } from './visible.js';
import { counted } from './words.js';

const QUOTE_LIMIT = 60;
const SAYS_LIMIT = 200;

/**
 * The planted faults and what caught each, in fixed columns. What its own check did not catch is told in full: the lie,
 * what else was broken, and what it changed.
 */
export function plantedTable(planted: readonly PlantedEvent[], paint: Paint): readonly string[] {
  if (planted.length === 0) return [];
  const rows = [HEAD, ...planted.map(cellsOf)];
  const widths = HEAD.map((_, at) => Math.max(...rows.map((cells) => width(cells[at] ?? ''))));
  const lines = rows.map((cells) => cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '));
  const [head = '', ...rest] = lines;
  return [
    paint.faint(head),
    ...planted.flatMap((event, at) => {
      const line = rest[at] ?? '';
      return event.proof === 'caught' ? [line] : [paint.bad(line), ...detailsOf(event)];
    }),
  ];
}

const HEAD = ['planted in', 'fault', 'has to be caught by', 'was caught'] as const;

function cellsOf(event: PlantedEvent): readonly string[] {
  return [event.depth, event.id, event.check, resultOf(event)];
}

function resultOf({ proof, cases, depth }: PlantedEvent): string {
  const noun = depth === 'source' ? 'example' : 'case';
  switch (proof) {
    case 'caught':
      return depth === 'source' ? `in ${counted(cases, noun)}` : `after ${counted(cases, noun)}`;
    case 'caught-by-another':
      return `BY ANOTHER, in ${counted(cases, noun)}`;
    case 'survived':
      return `SURVIVED ${counted(cases, noun)}`;
  }
}

function detailsOf({ says, by, difference }: PlantedEvent): readonly string[] {
  const [before, after] = difference ?? [];
  return [
    ...labelled('lie', shortened(says, SAYS_LIMIT)),
    ...(by.length === 0 ? [] : labelled('broke', by.join(', '))),
    ...(before === undefined ? [] : labelled('before', quoted(before, QUOTE_LIMIT))),
    ...(after === undefined ? [] : labelled('after', quoted(after, QUOTE_LIMIT))),
  ];
}
