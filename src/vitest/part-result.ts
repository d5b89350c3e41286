import type { CheckId } from '../contract/checks.js';
import type { Surface } from '../contract/vocabulary.js';
import { NO_PAINT } from '../report/reporter.js';
import { faultLines, findingLines, gapLines } from '../report/text-entries.js';
import { exitWords } from '../report/words.js';
import type { Finding } from '../verdict/event.js';
import type { Outcome, RequirementOutcome } from '../verdict/outcome.js';
import { placeOf, type ConformancePart } from './conformance-parts.js';

/** What came of one part of a check. `skipped`: nobody looked there, and why. */
export type PartResult =
  | { readonly kind: 'held' }
  | { readonly kind: 'skipped'; readonly reason: string }
  | { readonly kind: 'failed'; readonly message: string };

const HELD: PartResult = { kind: 'held' };
/** How many findings one failure tells in full. */
const SHOWN = 5;

/** What `outcome` says of one part of its check. */
export function partResult(part: ConformancePart, outcome: Outcome): PartResult {
  switch (part.kind) {
    case 'surface': {
      const found = findingsOf(part.requirement, part.surface, outcome);
      return found.length > 0
        ? failedBy(found)
        : onSurface(part.surface, judgedOf(part.requirement, outcome));
    }
    case 'source': {
      const found = findingsOf(part.requirement, undefined, outcome);
      return found.length > 0
        ? failedBy(found)
        : inSource(part.rules, outcome, judgedOf(part.requirement, outcome));
    }
    case 'else': {
      const found = outcome.findings.filter(
        (finding) => !placesOf(finding).some((place) => part.told.has(place)),
      );
      return found.length > 0 ? failedBy(found) : HELD;
    }
    case 'run':
      return ofRun(outcome);
  }
}

/** The findings of a run as people read them, at most so many in full. */
export function findingsText(found: readonly Finding[]): string {
  const more = found.length - SHOWN;
  return [
    ...found.slice(0, SHOWN).map((finding) => findingLines(finding, NO_PAINT).join('\n')),
    ...(more > 0 ? [`and ${String(more)} more`] : []),
  ].join('\n\n');
}

function onSurface(surface: Surface, judged: RequirementOutcome | undefined): PartResult {
  if (judged === undefined) return UNKNOWN;
  if (judged.surfaces[surface] > 0) return HELD;
  return skipped(judged.reason ?? `its condition never occurred on the ${surface}`);
}

function inSource(
  rules: readonly CheckId[],
  { evidence }: Outcome,
  judged: RequirementOutcome | undefined,
): PartResult {
  if (judged === undefined) return UNKNOWN;
  const { notCheckedHere } = judged;
  const made = rules.filter((rule) => !notCheckedHere.includes(rule));
  if (made.length === 0) return skipped(`not checked: the config names no sources (lint.include)`);
  const hasRead = evidence.some(({ check, occurred }) => made.includes(check) && occurred > 0);
  return hasRead ? HELD : { kind: 'failed', message: `No file was read by ${made.join(', ')}` };
}

/** Whether the run may vouch for anything; findings are told where they belong. */
function ofRun(outcome: Outcome): PartResult {
  const { faults, gaps, shortfalls, verdict, findings } = outcome;
  const entries = [
    ...faults.map((fault) => faultLines(fault, NO_PAINT)),
    ...[...gaps, ...shortfalls].map((gap) => gapLines(gap, NO_PAINT)),
  ];
  const isTold = verdict === 'holds' || (verdict === 'findings' && findings.length > 0);
  if (entries.length === 0 && isTold) return HELD;
  const texts = entries.map((lines) => lines.join('\n'));
  return { kind: 'failed', message: [...texts, exitWords(outcome)].join('\n\n') };
}

const UNKNOWN: PartResult = { kind: 'failed', message: 'The check says nothing of this requirement' };

function skipped(reason: string): PartResult {
  return { kind: 'skipped', reason };
}

function failedBy(found: readonly Finding[]): PartResult {
  return { kind: 'failed', message: findingsText(found) };
}

function judgedOf(requirement: string, { requirements }: Outcome): RequirementOutcome | undefined {
  return requirements.find(({ id }) => id === requirement);
}

function findingsOf(
  requirement: string,
  surface: Surface | undefined,
  { findings }: Outcome,
): readonly Finding[] {
  const place = placeOf(requirement, surface);
  return findings.filter((finding) => placesOf(finding).includes(place));
}

function placesOf({ requirement, also, surface }: Finding): readonly string[] {
  return [requirement, ...also].map((id) => placeOf(id, surface));
}
