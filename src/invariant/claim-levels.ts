import type { Contract } from '../contract/contract.js';
import type { Claim, ClaimLevel, Truth } from '../contract/vocabulary.js';
import { rememberedBy } from '../lang/remembered-by.js';
import type { SaidClaim } from '../reading/reading.js';
import type { Breach, RunOnPage } from './law.js';

/** What the run's truth says of `claim`; a claim that the contract does not know is nobody's business. */
function levelOf({ contract, label }: RunOnPage, claim: Claim): ClaimLevel {
  return contract.truths[label.truth][claim] ?? 'may';
}

/**
 * Whether nobody may make `claim` of the run: its truth never does, or only with evidence that there is not; or it is
 * success, and the run's outcome is none.
 */
export function isRuledOut(subject: RunOnPage, claim: Claim): boolean {
  const level = levelOf(subject, claim);
  if (level === 'never' || (level === 'evidence' && !subject.label.orphanEvidence)) return true;
  return claim === 'success' && !hasSucceeded(subject);
}

/** Whether there can be a run of this truth of which nobody may make `claim`; see `isRuledOut`. */
export function mayBeRuledOut(contract: Contract, truth: Truth, claim: Claim): boolean {
  const level = contract.truths[truth][claim] ?? 'may';
  if (level === 'never' || level === 'evidence') return true;
  return claim === 'success' && contract.persisted.success.length > 0;
}

/** Whether the run's outcome is a success; any may be one where the contract does not say which are. */
function hasSucceeded({ contract, run }: RunOnPage): boolean {
  const { success } = contract.persisted;
  return success.length === 0 || success.includes(run.outcome ?? '');
}

/** Whether `claim` reassures: the contract's calm claims are those whose names begin so. */
export function isCalm(claim: Claim): boolean {
  return claim.startsWith('calm-');
}

/** Everything that the run's regions claim. */
export function saidOf({ regions }: RunOnPage): readonly SaidClaim[] {
  return regions.flatMap(({ claims }) => claims);
}

/** The claims that somebody makes out who looks at the run's regions. */
export function seenClaims(subject: RunOnPage): ReadonlySet<Claim> {
  return new Set(saidOf(subject).flatMap(({ claim, seen }) => (seen ? [claim] : [])));
}

/** Every claim among `claims` that is made of the run and ruled out, as breaches. */
export function forbidden(subject: RunOnPage, claims: (claim: Claim) => boolean): readonly Breach[] {
  return saidOf(subject)
    .filter(({ claim }) => claims(claim) && isRuledOut(subject, claim))
    .map((said) => breachOf(subject, said, `Cannot say "${said.text}" of a run that is ${inWords(subject)}`));
}

/**
 * Every claim that the run's truth must make and nobody sees in its regions, as breaches: what is only heard, or styled
 * out of sight, is not said. A run that is not shown is another law's matter.
 */
export function missing(subject: RunOnPage): readonly Breach[] {
  if (subject.regions.length === 0) return [];
  const seen = seenClaims(subject);
  return requiredClaims(subject)
    .filter((claim) => !seen.has(claim))
    .map((claim) => ({
      surface: subject.surface,
      run: subject.run.id,
      said: firstWords(subject),
      message: `Cannot leave out "${claim}" of a run that is ${inWords(subject)}`,
      against: { who: 'the contract', says: subject.contract.claims[claim]?.says[0] ?? claim },
    }));
}

/** The claims that the run's truth must make. */
export function requiredClaims({ contract, label }: RunOnPage): readonly Claim[] {
  return requiredIn(contract.truths[label.truth]);
}

const requiredIn = rememberedBy((levels: Contract['truths'][Truth]): readonly Claim[] =>
  Object.entries(levels).flatMap(([claim, level]) => (level === 'must' ? [claim] : [])),
);

/** The claims that tell truths apart: those that at least one truth must make. */
export const tellingClaims = rememberedBy(
  ({ truths }: Contract): ReadonlySet<Claim> => new Set(Object.values(truths).flatMap(requiredIn)),
);

/** One said claim as a breach. */
export function breachOf(subject: RunOnPage, said: SaidClaim, message: string): Breach {
  return { surface: subject.surface, run: subject.run.id, said: [said.saying.text], message };
}

/** What a person reads in place of what is missing: the run's banner, or else the first words of its region. */
export function firstWords({ regions }: RunOnPage): readonly string[] {
  const banners = regions.flatMap((region) => region.banners);
  const sayings = regions.flatMap((region) => region.sayings);
  return (banners.length > 0 ? banners : sayings).slice(0, 3).map(({ text }) => text);
}

/** The run's truth for people: `likely stale`. */
export function inWords({ label }: RunOnPage): string {
  return label.truth.replaceAll('_', ' ');
}
