import { isLawId, type CheckId } from '../contract/checks.js';
import type { Surface } from '../contract/vocabulary.js';
import type { EvidenceEvent, Header, RequirementHeader } from './event.js';
import type { RequirementOutcome, RequirementVerdict } from './outcome.js';
import type { Tally } from './tally.js';

/** What `tally` says of one requirement of its header. A check that guards two requirements counts for both. */
export function judgeRequirement(
  requirement: RequirementHeader,
  header: Header,
  tally: Tally,
): RequirementOutcome {
  const evidence = [...tally.evidence.values()].filter(({ check }) => requirement.checks.includes(check));
  const counted = countedChecks(requirement);
  const occurrences = evidence.filter(({ check }) => counted.has(check));
  const occurred = total(occurrences, 'occurred');
  const isBroken = total(evidence, 'broken') > 0 || isNamedByFinding(requirement.id, tally);
  const verdict = judge({ requirement, isBroken, occurred, isFiltered: isFiltered(requirement, header) });
  return {
    id: requirement.id,
    title: requirement.title,
    verdict,
    occurred,
    surfaces: perSurface(occurrences.filter(({ check }) => isLawId(check))),
    faultsPlanted: total(evidence, 'faultsPlanted'),
    faultsCaught: total(evidence, 'faultsCaught'),
    notCheckedHere: requirement.notCheckedHere,
    ...(requirement.location === undefined ? {} : { location: requirement.location }),
    ...(verdict === 'not-checked' && !isLeftOut(requirement)
      ? { reason: `left out by ${filterWords(header)}` }
      : {}),
  };
}

/** What a run was narrowed to, as it was typed, or '' where nothing was left out. */
export function filterWords({ filters }: Header): string {
  const flags = [
    ['--surface', ...filters.surfaces],
    ['--truth', ...filters.truths],
  ];
  return flags
    .filter((flag) => flag.length > 1)
    .map((flag) => flag.join(' '))
    .concat(filters.case === undefined ? [] : [`the case ${filters.case}`])
    .concat(filters.faults === undefined ? [] : [`the faults ${filters.faults.join(', ')}`])
    .join(' ');
}

/** Whether the filters of the run leave no law of `requirement` anything to meet. Rules know no filters. */
function isFiltered(requirement: RequirementHeader, header: Header): boolean {
  if (filterWords(header) === '') return false;
  const { reach } = requirement;
  return reach === undefined || (lawsMade(requirement).length > 0 && reach.length === 0);
}

interface Judged {
  readonly requirement: RequirementHeader;
  readonly isBroken: boolean;
  readonly occurred: number;
  readonly isFiltered: boolean;
}

function judge({ requirement, isBroken, occurred, isFiltered }: Judged): RequirementVerdict {
  if (isBroken) return 'broken';
  if (isLeftOut(requirement)) return 'not-checked';
  if (occurred > 0) return 'held';
  return isFiltered ? 'not-checked' : 'not-exercised';
}

function isLeftOut({ checks, notCheckedHere }: RequirementHeader): boolean {
  return checks.every((check) => notCheckedHere.includes(check));
}

/**
 * The checks whose occurrences count. Where pages are checked, pages alone: thousands of clean source lines
 * are no evidence for what a screen says.
 */
function countedChecks(requirement: RequirementHeader): ReadonlySet<CheckId> {
  const laws = lawsMade(requirement);
  return new Set(laws.length > 0 ? laws : requirement.checks);
}

function lawsMade({ checks, notCheckedHere }: RequirementHeader): readonly CheckId[] {
  return checks.filter((check) => isLawId(check) && !notCheckedHere.includes(check));
}

function isNamedByFinding(id: string, { findings }: Tally): boolean {
  return [...findings.values()].some(({ requirement, also }) => requirement === id || also.includes(id));
}

function perSurface(evidence: readonly EvidenceEvent[]): Record<Surface, number> {
  const on = (surface: Surface) => evidence.filter((event) => event.surface === surface);
  return {
    shell: total(on('shell'), 'occurred'),
    list: total(on('list'), 'occurred'),
    detail: total(on('detail'), 'occurred'),
  };
}

function total(
  evidence: readonly EvidenceEvent[],
  key: 'occurred' | 'broken' | 'faultsPlanted' | 'faultsCaught',
): number {
  return evidence.reduce((sum, event) => sum + event[key], 0);
}
