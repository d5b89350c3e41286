import { SURFACES } from '../contract/vocabulary.js';
import type { FaultEvent, Finding, GapEvent } from '../verdict/event.js';
import type { Outcome, RequirementOutcome } from '../verdict/outcome.js';
import { changeGroups, changeWords } from './change-groups.js';
import { markdownText } from './markdown-escape.js';
import { quoted } from './visible.js';
import { counted, grouped, moreOf, VERDICT_WORDS, whereOf } from './words.js';

/** The rooms of the sections, in characters: together they stay under 60,000 with all that stands around them. */
const ROOM = {
  change: 7_000,
  table: 13_000,
  findings: 20_000,
  faults: 7_000,
  gaps: 5_000,
  notes: 5_000,
} as const;
const FINDINGS = 10;
const NAME = 80;
const PROSE = 300;
const QUOTES = 3;
const SEPARATOR = 2;

/** What is new since the base: less evidence stands open on top, the rest is folded. */
export function changeSection(outcome: Outcome): string {
  const words = changeWords(outcome);
  if (words === undefined) return '';
  const room = ROOM.change / GROUPS;
  const groups = changeGroups(outcome.change).map(({ label, title, items }) => {
    const { taken, left } = fitting(
      items.slice(0, FINDINGS).map((item) => `- ${prose(item.words)}`),
      room,
    );
    const lines = [...taken, ...leftOut(left + Math.max(0, items.length - FINDINGS), 'line')];
    const heading = `<b>${title}</b>: ${grouped(items.length)}`;
    return label === 'less' ? `${heading}\n\n${lines.join('\n')}` : folded(heading, lines);
  });
  return [`#### ${prose(words)}`, ...groups].join('\n\n');
}

/** How many groups of changes there can be. */
const GROUPS = 7;

/** Every requirement, its verdict and how often it occurred where. */
export function requirementTable(requirements: readonly RequirementOutcome[]): string {
  if (requirements.length === 0) return '';
  const planted = requirements.some(({ faultsPlanted }) => faultsPlanted > 0);
  const heads = ['occurred', ...SURFACES, ...(planted ? ['planted', 'caught'] : [])];
  const head = [row(['requirement', 'verdict', ...heads]), row(['---', '---', ...heads.map(() => '---:')])];
  const rows = requirements.map((requirement) => row(cellsOf(requirement, planted)));
  const { taken, left } = fitting(rows, ROOM.table);
  return [...head, ...taken, ...leftOut(left, 'requirement')].join('\n');
}

/** The first findings in full, each folded under its headline; the rest as a number. */
export function findingSection(findings: readonly Finding[]): string {
  return section({
    noun: 'finding',
    blocks: findings.map(findingBlock),
    room: ROOM.findings,
    most: FINDINGS,
  });
}

/** The faults of the testee, and what to do about each. */
export function faultSection(faults: readonly FaultEvent[]): string {
  return section({ noun: 'fault', blocks: faults.map(faultBlock), room: ROOM.faults, most: FINDINGS });
}

/** The reasons why the run cannot vouch for all that it was asked. */
export function gapSection(gaps: readonly GapEvent[]): string {
  const blocks = gaps.map(
    ({ about, reason, instead }) => `- ${strong(about)} ${prose(reason)}<br>${prose(instead)}`,
  );
  return section({ noun: 'gap', blocks, room: ROOM.gaps, most: 2 * FINDINGS });
}

/** What was not checked here, and the notes of the run, folded. */
export function noteSection({ requirements, notes }: Pick<Outcome, 'requirements' | 'notes'>): string {
  const missing = requirements.flatMap(({ id, reason, notCheckedHere }) => [
    ...(reason === undefined ? [] : [`- ${strong(id)} ${prose(reason)}`]),
    ...(notCheckedHere.length === 0
      ? []
      : [`- ${strong(id)} not checked here: ${prose(notCheckedHere.join(', '))}`]),
  ]);
  const { taken, left } = fitting([...missing, ...notes.map((note) => `- ${prose(note)}`)], ROOM.notes);
  return taken.length === 0
    ? ''
    : folded('Not checked here, and notes', [...taken, ...leftOut(left, 'note')]);
}

function cellsOf(requirement: RequirementOutcome, planted: boolean): readonly string[] {
  const { id, title, verdict, occurred, surfaces, faultsPlanted, faultsCaught } = requirement;
  const onPages = occurred === 0 || SURFACES.some((surface) => surfaces[surface] > 0);
  return [
    `${strong(id)} ${markdownText(title, NAME)}`,
    VERDICT_WORDS[verdict],
    grouped(occurred),
    ...SURFACES.map((surface) => (onPages ? grouped(surfaces[surface]) : '-')),
    ...(planted ? [grouped(faultsPlanted), grouped(faultsCaught)] : []),
  ];
}

function findingBlock(finding: Finding): string {
  const { requirement, headline, story, why, instead, location, replay, picture } = finding;
  const place = location === undefined ? '' : `: ${code(`${location.file}:${location.line}`)}`;
  const more = moreOf(finding);
  return folded(`${strong(requirement)} ${markdownText(headline, NAME)} (${whereOf(finding)})`, [
    ...(story === undefined ? [] : [`- run: ${prose(story)}`]),
    `- ${saysOf(finding)}`,
    `- why: ${prose(why)}`,
    `- do: ${prose(instead)}${place}`,
    ...(more === '' ? [] : [`- ${more}`]),
    ...(picture === undefined ? [] : [`- picture: ${code(picture)}`]),
    ...(replay === undefined ? [] : [`- replay: ${code(replay)}`]),
  ]);
}

function saysOf({ said, against, message, surface }: Finding): string {
  if (surface === undefined) return `what: ${prose(message)}`;
  const quotes = said.slice(0, QUOTES).map(quote).join(', ');
  const rest = said.length > QUOTES ? ` and ${said.length - QUOTES} more` : '';
  const own = said.length === 0 ? prose(message) : `says ${quotes}${rest}`;
  return against === undefined
    ? own
    : `${own}; ${markdownText(against.who, NAME)} says ${quote(against.says)}`;
}

function faultBlock({ fault, case: id, more }: FaultEvent): string {
  const where = fault.surface === undefined ? '' : ` (${fault.surface})`;
  const trace = (fault.trace ?? '')
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .slice(-QUOTES);
  return folded(`<b>${fault.kind}</b> ${prose(fault.message)}${where}`, [
    `- do: ${prose(fault.hint)}`,
    ...trace.map((line) => `- trace: ${code(line)}`),
    ...(more === 0 ? [] : [`- +${counted(more, 'more request')} failed in the same way`]),
    ...(id === undefined ? [] : [`- case: ${code(id)}`]),
  ]);
}

interface Section {
  readonly noun: string;
  readonly blocks: readonly string[];
  readonly room: number;
  readonly most: number;
}

function section({ noun, blocks, room, most }: Section): string {
  if (blocks.length === 0) return '';
  const { taken } = fitting(blocks.slice(0, most), room);
  const rest = leftOut(blocks.length - taken.length, noun);
  return [`#### ${counted(blocks.length, noun)}`, ...taken, ...rest].join('\n\n');
}

/** As many of the first `blocks` as `room` characters hold, and how many are left. */
function fitting(blocks: readonly string[], room: number): { taken: readonly string[]; left: number } {
  const taken: string[] = [];
  let free = room;
  for (const block of blocks) {
    free -= block.length + SEPARATOR;
    if (free < 0) break;
    taken.push(block);
  }
  return { taken, left: blocks.length - taken.length };
}

function leftOut(left: number, noun: string): readonly string[] {
  return left === 0 ? [] : [`\nand ${counted(left, `more ${noun}`)}`];
}

function folded(summary: string, lines: readonly string[]): string {
  return [`<details><summary>${summary}</summary>`, '', ...lines, '', '</details>'].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function strong(text: string): string {
  return `<b>${markdownText(text, NAME)}</b>`;
}

function code(text: string): string {
  return `<code>${markdownText(text, PROSE)}</code>`;
}

function prose(text: string): string {
  return markdownText(text, PROSE);
}

function quote(text: string): string {
  return markdownText(quoted(text, NAME), PROSE);
}
