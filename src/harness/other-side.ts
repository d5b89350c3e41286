import type { Contract } from '../contract/contract.js';
import type { Truth } from '../contract/vocabulary.js';
import { SURFACES } from '../contract/vocabulary.js';
import type { LawBreach } from '../invariant/judge.js';
import type { Observation, SeenPage } from '../invariant/law.js';
import type { Finding } from '../verdict/event.js';

/**
 * What another surface says of the same run at the same moment, in words that its truth asks for: the other side of a finding, if
 * its law names none.
 */
export function otherSide(
  { breach, page }: LawBreach,
  { pages, contract }: Observation,
): Pick<Finding, 'against'> {
  const { run, said, against, surface } = breach;
  const label = run === undefined ? undefined : page.scene.labels[run];
  if (run === undefined || label === undefined || against !== undefined || said.length === 0) return {};
  // The detail says most, and comes last.
  const others = pages
    .filter(({ visit, scene }) => scene.name === page.scene.name && visit.surface !== surface)
    .sort((one, other) => SURFACES.indexOf(other.visit.surface) - SURFACES.indexOf(one.visit.surface));
  for (const other of others) {
    const says = firstSaid(other, run, contract.truths[label.truth]);
    if (says !== undefined) return { against: { who: other.visit.surface, says } };
  }
  return {};
}

/** The first sentence of the contract's own that a page says of the run, and that its truth asks for. */
function firstSaid(
  { reading }: SeenPage,
  run: string,
  levels: Contract['truths'][Truth],
): string | undefined {
  return (reading.regions.get(run) ?? [])
    .flatMap(({ claims }) => claims)
    .find(({ claim, wording }) => wording === 'says' && levels[claim] === 'must')?.text;
}
