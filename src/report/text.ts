import type { Outcome, Verdict } from '../verdict/outcome.js';
import { changeGroups, changeWords } from './change-groups.js';
import { evidenceTable } from './evidence-table.js';
import { labelled, PAGE_WIDTH, wrapped } from './layout.js';
import { plantedTable } from './planted-table.js';
import type { Paint, ReportOptions } from './reporter.js';
import { faultLines, findingLines, gapLines } from './text-entries.js';
import { shortened } from './visible.js';
import { exitWords, statsWords } from './words.js';

const NOTE_LIMIT = 300;

/** A report for a terminal or a CI log: what is wrong, then how much was seen, then what the exit code means. */
export function text(outcome: Outcome, { quiet, paint }: ReportOptions): string {
  const blocks = [
    changeLines(outcome, paint),
    ...outcome.findings.map((finding) => findingLines(finding, paint)),
    ...outcome.faults.map((fault) => faultLines(fault, paint)),
    ...[...outcome.gaps, ...outcome.shortfalls].map((gap) => gapLines(gap, paint)),
    ...(quiet || !isProof(outcome) ? [] : [plantedTable(outcome.planted, paint)]),
    ...(quiet ? [] : [evidenceTable(outcome.requirements, paint), noteLines(outcome.notes, paint)]),
    [...(quiet ? [] : [statsWords(outcome)]), lastLine(outcome, paint)],
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => `${line.trimEnd()}\n`).join(''))
    .join('\n');
}

const CHANGES = 10;

/** What is new in a run that was compared with another. */
function changeLines(outcome: Outcome, paint: Paint): readonly string[] {
  const sentence = changeWords(outcome);
  if (sentence === undefined) return [];
  const groups = changeGroups(outcome.change).flatMap(({ label, tone, items }) => {
    const more = items.length - CHANGES;
    const shown = [
      ...items.slice(0, CHANGES).map(({ words }) => words),
      ...(more > 0 ? [`and ${String(more)} more`] : []),
    ];
    return shown
      .flatMap((item, at) => labelled(at === 0 ? label : '', shortened(item, NOTE_LIMIT)))
      .map(paint[tone]);
  });
  const [first = '', ...rest] = wrapped(shortened(sentence, NOTE_LIMIT), PAGE_WIDTH - 2);
  return [first, ...rest.map((line) => `  ${line}`), ...groups];
}

/** A check only says how many of the faults that it planted were caught; what a proof says is which. */
function isProof({ header }: Outcome): boolean {
  return header.kind === 'known' && header.value.command === 'prove';
}

function noteLines(notes: readonly string[], paint: Paint): readonly string[] {
  return notes.flatMap((note) => labelled('note', shortened(note, NOTE_LIMIT))).map(paint.faint);
}

function lastLine(outcome: Outcome, paint: Paint): string {
  const colours = {
    holds: paint.good,
    findings: paint.bad,
    'could-not-run': paint.bad,
    'not-enough-evidence': paint.doubt,
    interrupted: paint.doubt,
  } satisfies Record<Verdict, (words: string) => string>;
  return colours[outcome.verdict](exitWords(outcome));
}
