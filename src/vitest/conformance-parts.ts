import type { CheckId } from '../contract/checks.js';
import { isLawId } from '../contract/checks.js';
import type { Contract } from '../contract/contract.js';
import type { Surface } from '../contract/vocabulary.js';
import { reachOf } from '../harness/reach.js';

/**
 * What a check is shown as, a test each: a requirement on one surface, or in source; whether anything else is wrong, as with
 * snapshots; and whether the run as a whole may vouch for anything. All hold where the exit code of the check is 0, and only there.
 */
export type ConformancePart =
  RequirementPart | { readonly kind: 'else'; readonly told: ReadonlySet<string> } | { readonly kind: 'run' };

type RequirementPart =
  | { readonly kind: 'surface'; readonly requirement: string; readonly surface: Surface }
  | { readonly kind: 'source'; readonly requirement: string; readonly rules: readonly CheckId[] };

/** A requirement in words, and the parts that are tests of it. */
export interface ConformanceGroup {
  readonly title: string;
  readonly parts: readonly ConformancePart[];
}

/** Everything that a check of `contract` is shown as, in the order of the contract. */
export function conformanceGroups(contract: Contract): readonly ConformanceGroup[] {
  const groups = Object.entries(contract.requirements).map(([requirement, { title, checks }]) => ({
    title: `${requirement}: ${title}`,
    parts: [...onSurfaces(requirement, checks, contract), ...inSource(requirement, checks)],
  }));
  const told = new Set(
    groups.flatMap(({ parts }) =>
      parts.map((part) => placeOf(part.requirement, part.kind === 'surface' ? part.surface : undefined)),
    ),
  );
  return [...groups, { title: 'The run', parts: [{ kind: 'else', told }, { kind: 'run' }] }];
}

/** Where a finding is told: with its requirement, on its surface or in source. */
export function placeOf(requirement: string, surface: Surface | undefined): string {
  return `${requirement} ${surface ?? 'source'}`;
}

/** A part in a few words: the name of its test. */
export function partName(part: ConformancePart): string {
  switch (part.kind) {
    case 'surface':
      return part.surface;
    case 'source':
      return 'source';
    case 'else':
      return 'nothing else is wrong: snapshots, suppressions, baseline';
    case 'run':
      return 'ran, and saw enough to vouch for the rest';
  }
}

function onSurfaces(
  requirement: string,
  checks: readonly CheckId[],
  contract: Contract,
): readonly RequirementPart[] {
  const reached = reachOf(checks, contract, { surfaces: [], truths: [] });
  return reached.map((surface) => ({ kind: 'surface', requirement, surface }));
}

function inSource(requirement: string, checks: readonly CheckId[]): readonly RequirementPart[] {
  const rules = checks.filter((check) => !isLawId(check));
  return rules.length === 0 ? [] : [{ kind: 'source', requirement, rules }];
}
