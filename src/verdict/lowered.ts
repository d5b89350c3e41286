import type { CheckId } from '../contract/checks.js';
import { SURFACES } from '../contract/vocabulary.js';
import type { Lowered } from './change.js';
import { gapKey } from './gap-key.js';
import { madeChecks } from './made-checks.js';
import type { Outcome, RequirementOutcome } from './outcome.js';

/** What `now` proves less than `base`: requirement by requirement, then the gaps that are new. */
export function loweredBetween(base: Outcome, now: Outcome): readonly Lowered[] {
  const after = new Map(now.requirements.map((requirement) => [requirement.id, requirement]));
  const terms = { isSameDraw: drawOf(base) === drawOf(now), hasFindings: now.findings.length > 0 };
  const checks = { was: checksById(base), is: checksById(now) };
  const requirements = base.requirements.flatMap((was): Lowered[] => {
    const is = after.get(was.id);
    const kept = checks.is.get(was.id) ?? [];
    const lost = (checks.was.get(was.id) ?? []).filter((check) => !kept.includes(check));
    const words =
      is === undefined
        ? ['it is no longer in the contract']
        : [...lost.map((check) => `no longer checked by ${check}`), ...weaker(was, is, terms)];
    return words.map((each) => ({ about: was.id, words: each }));
  });
  const told = new Set(requirements.map(({ about }) => about));
  return [...requirements, ...newGaps(base, now).filter(({ about }) => !told.has(about))];
}

/** Runs with the same seed draw the same random cases. */
function drawOf({ header }: Outcome): number | undefined {
  return header.kind === 'known' ? header.value.seed : undefined;
}

function checksById({ header }: Outcome): ReadonlyMap<string, readonly CheckId[]> {
  return new Map(
    header.kind === 'known' ? header.value.requirements.map((each) => [each.id, madeChecks(each)]) : [],
  );
}

/** How much of what was seen has to be gone before it is told, where chance or the number of files may be why. */
const MUCH = 0.5;

/**
 * Of the same random cases each loss on pages is told, of others only a loss of more than half. Lies are not planted where there
 * are findings, so that their number says nothing then.
 */
function weaker(
  was: RequirementOutcome,
  is: RequirementOutcome,
  { isSameDraw, hasFindings }: { readonly isSameDraw: boolean; readonly hasFindings: boolean },
): readonly string[] {
  if (was.occurred > 0 && is.occurred === 0) return [change('met', was.occurred, is.occurred)];
  const isOnPages = SURFACES.some((surface) => was.surfaces[surface] > 0);
  const least = was.occurred * (isSameDraw && isOnPages ? 1 : MUCH);
  const unseen = SURFACES.filter((surface) => was.surfaces[surface] > 0 && is.surfaces[surface] === 0);
  return [
    ...(is.occurred < least ? [change('met', was.occurred, is.occurred)] : []),
    ...unseen.map((surface) => change(`met on the ${surface}`, was.surfaces[surface], 0)),
    ...(hasFindings || is.faultsCaught >= was.faultsCaught
      ? []
      : [change('planted lies caught', was.faultsCaught, is.faultsCaught)]),
  ];
}

function change(what: string, was: number, is: number): string {
  return `${what}: ${String(was)}, now ${String(is)}`;
}

function newGaps(base: Outcome, now: Outcome): readonly Lowered[] {
  const before = new Set([...base.gaps, ...base.shortfalls].map(gapKey));
  return [...now.gaps, ...now.shortfalls]
    .filter((gap) => !before.has(gapKey(gap)))
    .map(({ about, reason }) => ({ about, words: reason }));
}
