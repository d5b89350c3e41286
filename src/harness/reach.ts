import type { CheckId } from '../contract/checks.js';
import { isLawId } from '../contract/checks.js';
import type { Contract } from '../contract/contract.js';
import type { Surface, Truth } from '../contract/vocabulary.js';
import { SURFACES, TRUTHS } from '../contract/vocabulary.js';
import { lawOf } from './laws-of.js';

/** What a run asks for; an empty list means everything. */
export interface Filters {
  readonly surfaces: readonly Surface[];
  readonly truths: readonly Truth[];
}

/** `filters` without those that leave nothing out of what `contract` has. */
export function realFilters(contract: Contract, { surfaces, truths }: Filters): Filters {
  const has = surfacesOf(contract);
  return {
    surfaces: has.every((surface) => surfaces.includes(surface)) ? [] : surfaces,
    truths: TRUTHS.every((truth) => truths.includes(truth)) ? [] : truths,
  };
}

/** The surfaces that a run asks for, of those that the contract has. */
export function surfacesAsked(contract: Contract, { surfaces }: Filters): readonly Surface[] {
  return surfacesOf(contract).filter((surface) => surfaces.length === 0 || surfaces.includes(surface));
}

/** The surfaces on which the condition of any law among `checks` can occur, in a run with `filters`. */
export function reachOf(
  checks: readonly CheckId[],
  contract: Contract,
  filters: Filters,
): readonly Surface[] {
  const reached = new Set(checks.filter(isLawId).flatMap((id) => lawReach(id, contract, filters)));
  return SURFACES.filter((surface) => reached.has(surface));
}

function lawReach(id: Parameters<typeof lawOf>[0], contract: Contract, filters: Filters): readonly Surface[] {
  const { about } = lawOf(id);
  const truths = about.truths.filter(
    (truth) => filters.truths.length === 0 || filters.truths.includes(truth),
  );
  const reached = surfacesAsked(contract, filters).filter(
    (surface) =>
      about.surfaces.includes(surface) &&
      truths.some((truth) => {
        const isThere = about.shown !== true || shows(contract, surface, truth);
        return isThere && about.where?.({ contract, truth, surface }) !== false;
      }),
  );
  return about.together === true && reached.length < 2 ? [] : reached;
}

/** Whether a surface shows runs of a truth: a finished run is none of those that are active. */
function shows(contract: Contract, surface: Surface, truth: Truth): boolean {
  const isFinished = truth === 'reconciled' || truth === 'terminal';
  return !isFinished || contract.surfaces[surface]?.shows !== 'active-runs';
}

function surfacesOf(contract: Contract): readonly Surface[] {
  return SURFACES.filter((surface) => contract.surfaces[surface] !== undefined);
}
