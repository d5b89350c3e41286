import { SURFACES } from '../contract/vocabulary.js';
import type { RequirementOutcome, RequirementVerdict } from '../verdict/outcome.js';
import { PAGE_WIDTH, wrapped } from './layout.js';
import type { Paint } from './reporter.js';
import { shortened, visible, width } from './visible.js';
import { grouped, VERDICT_WORDS } from './words.js';

const GAP = '  ';
const NARROWEST_TITLE = 24;
const TITLE_LIMIT = 160;

/**
 * How often each requirement's condition occurred and where, in fixed columns. Where any faults were
 * planted, how many of them were caught. A requirement that is checked in source alone has `-` for the surfaces.
 */
export function evidenceTable(requirements: readonly RequirementOutcome[], paint: Paint): readonly string[] {
  if (requirements.length === 0) return [];
  const planted = requirements.some(({ faultsPlanted }) => faultsPlanted > 0);
  const columns: Columns = { planted, surfaces: !isOfSourceAlone(requirements) };
  const rows = requirements.map((requirement) => numbersOf(requirement, columns));
  const heads = ['occurred', ...(columns.surfaces ? SURFACES : []), ...(planted ? ['caught'] : [])];
  const grid: Grid = {
    id: widest(requirements.map(({ id }) => visible(id))),
    verdict: widest(['verdict', ...requirements.map(({ verdict }) => VERDICT_WORDS[verdict])]),
    numbers: heads.map((head, at) => widest([head, ...rows.map((row) => row[at] ?? '')])),
  };
  return [
    paint.faint(lineOf({ subject: 'requirement', verdict: 'verdict', numbers: heads }, grid)),
    ...requirements.flatMap((requirement, at) =>
      rowLines(requirement, { numbers: rows[at] ?? [], grid, paint }),
    ),
  ];
}

/** How wide each column is; the title has what is left. */
interface Grid {
  readonly id: number;
  readonly verdict: number;
  readonly numbers: readonly number[];
}

interface Row {
  readonly subject: string;
  readonly verdict: string;
  readonly numbers: readonly string[];
}

/** Which numbers there are beside how often a condition occurred. */
interface Columns {
  readonly planted: boolean;
  readonly surfaces: boolean;
}

/** Whether source was read and no page was. */
function isOfSourceAlone(requirements: readonly RequirementOutcome[]): boolean {
  const onPages = requirements.some(({ surfaces }) => SURFACES.some((surface) => surfaces[surface] > 0));
  return !onPages && requirements.some(({ occurred }) => occurred > 0);
}

function numbersOf(requirement: RequirementOutcome, columns: Columns): readonly string[] {
  const { occurred, surfaces, faultsPlanted, faultsCaught } = requirement;
  const onPages = occurred === 0 || SURFACES.some((surface) => surfaces[surface] > 0);
  return [
    grouped(occurred),
    ...(columns.surfaces ? SURFACES.map((surface) => (onPages ? grouped(surfaces[surface]) : '-')) : []),
    ...(columns.planted
      ? [faultsPlanted === 0 ? '-' : `${grouped(faultsCaught)} of ${grouped(faultsPlanted)}`]
      : []),
  ];
}

function rowLines(
  { id, title, verdict, reason, notCheckedHere }: RequirementOutcome,
  { numbers, grid, paint }: { numbers: readonly string[]; grid: Grid; paint: Paint },
): readonly string[] {
  const [first = '', ...rest] = wrapped(shortened(title, TITLE_LIMIT), titleWidth(grid));
  const below = ' '.repeat(grid.id) + GAP;
  const notes = [
    ...(reason === undefined ? [] : [reason]),
    ...(notCheckedHere.length === 0 ? [] : [`not checked here: ${notCheckedHere.join(', ')}`]),
  ];
  const subject = `${padded(visible(id), grid.id)}${GAP}${first}`;
  return [
    colourOf(verdict, paint)(lineOf({ subject, verdict: VERDICT_WORDS[verdict], numbers }, grid)),
    ...rest.map((words) => `${below}${words}`),
    ...notes
      .flatMap((note) => wrapped(visible(note), PAGE_WIDTH - width(below)))
      .map((words) => paint.faint(`${below}${words}`)),
  ];
}

function lineOf({ subject, verdict, numbers }: Row, grid: Grid): string {
  return [
    padded(subject, grid.id + GAP.length + titleWidth(grid)),
    padded(verdict, grid.verdict),
    ...numbers.map((number, at) => number.padStart(grid.numbers[at] ?? 0)),
  ].join(GAP);
}

function titleWidth({ id, verdict, numbers }: Grid): number {
  const others = [id, verdict, ...numbers];
  const taken = others.reduce((sum, columns) => sum + columns + GAP.length, 0);
  return Math.max(NARROWEST_TITLE, PAGE_WIDTH - taken);
}

function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}

function widest(cells: readonly string[]): number {
  return Math.max(...cells.map(width));
}

function colourOf(verdict: RequirementVerdict, paint: Paint): (text: string) => string {
  const colours = {
    held: (text: string) => text,
    broken: paint.bad,
    'not-exercised': paint.doubt,
    'not-checked': paint.faint,
  } satisfies Record<RequirementVerdict, (text: string) => string>;
  return colours[verdict];
}
