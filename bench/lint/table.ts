import type { Missing, Survey } from './contender.js';
import { markdownTable } from '../markdown-table.js';
import type { Cost } from '../process-cost.js';

/** One contender's line. */
export interface Row {
  readonly name: string;
  readonly survey: Survey;
  readonly cost: Cost;
}

/** All figures on one folder. */
export interface Comparison {
  readonly title: string;
  readonly rounds: number;
  /** The first row is the one that the others are compared with. */
  readonly rows: readonly Row[];
  readonly missing: readonly Missing[];
}

const HEAD = ['', 'wall s', 'CPU s', 'peak MB', 'wall, ours cold = 1', 'files read', 'findings'];

/** A comparison as a section of Markdown. */
export function comparisonTable({ title, rounds, rows, missing }: Comparison): string {
  const unit = rows[0]?.cost.seconds ?? Number.NaN;
  const table = markdownTable(HEAD, [
    ...rows.map((row) => cells(row, unit)),
    ...missing.map(({ name, why }) => [name, `not measured: ${why}`, ...HEAD.slice(2).map(() => '-')]),
  ]);
  return `### ${title}\n\nMedians of ${String(rounds)} ${rounds === 1 ? 'round' : 'rounds'}.\n\n${table}\n`;
}

function cells({ name, survey, cost }: Row, unit: number): readonly string[] {
  return [
    name,
    cost.seconds.toFixed(2),
    cost.cpuSeconds.toFixed(2),
    cost.megabytes.toFixed(0),
    (cost.seconds / unit).toFixed(2),
    survey.files.toLocaleString('en'),
    survey.findings.length.toLocaleString('en'),
  ];
}
