import type { Outcome, Verdict } from '../verdict/outcome.js';
import {
  changeSection,
  faultSection,
  findingSection,
  gapSection,
  noteSection,
  requirementTable,
} from './markdown-sections.js';
import { worstFirst } from './worst-first.js';
import { exitWords, statsWords } from './words.js';

/**
 * A report for a comment on a pull request, always under 60,000 characters. The first line marks the comment, so
 * that a later run can find it and replace it.
 */
export function markdown(outcome: Outcome): string {
  const sections = [
    `<!-- queue-truth -->\n### Queue Truth: ${HEADLINES[outcome.verdict]}`,
    changeSection(outcome),
    requirementTable(outcome.requirements),
    findingSection(worstFirst(outcome.findings)),
    faultSection(outcome.faults),
    gapSection([...outcome.gaps, ...outcome.shortfalls]),
    noteSection(outcome),
    `${statsWords(outcome)}\n\n${exitWords(outcome)}`,
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

const HEADLINES = {
  holds: 'holds',
  findings: 'findings',
  'could-not-run': 'could not run',
  'not-enough-evidence': 'not enough evidence',
  interrupted: 'interrupted',
} as const satisfies Record<Verdict, string>;
