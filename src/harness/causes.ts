import type { Contract } from '../contract/contract.js';
import type { LawBreach } from '../invariant/judge.js';
import type { Finding } from '../verdict/event.js';
import { shortName } from './digest.js';

/** What makes two breaches one finding: the same law, on the same surface, for the same reason. */
export function causeOf({ law, breach }: LawBreach): string {
  return [law.id, breach.surface, withoutNames(breach.message)].join('\n');
}

/** Ids, numbers and times come from the case, not from the cause. */
function withoutNames(message: string): string {
  return message.replaceAll(/\b[rwe]?\d[\w:.+-]*/g, '#').replaceAll(/"[^"]{80,}"/g, '"..."');
}

/** The requirements that a check guards, in the order of the contract. */
export function requirementsOf(contract: Contract, check: string): readonly string[] {
  return Object.entries(contract.requirements).flatMap(([id, { checks }]) =>
    (checks as readonly string[]).includes(check) ? [id] : [],
  );
}

/** A breach as a finding, but for what only its stored case can tell: location, case, replay line. */
export function findingOf(found: LawBreach, contract: Contract): Omit<Finding, 'shrinks' | 'more'> {
  const { law, breach, page } = found;
  const [requirement = 'unknown', ...also] = requirementsOf(contract, law.id);
  const label = breach.run === undefined ? undefined : page.scene.labels[breach.run];
  return {
    fingerprint: shortName([contract.spec, requirement, causeOf(found)], 16),
    requirement,
    also,
    check: law.id,
    surface: breach.surface,
    headline: law.broken,
    message: breach.message,
    said: breach.said,
    ...(breach.against === undefined ? {} : { against: breach.against }),
    ...(label === undefined ? {} : { story: label.story }),
    why: law.why,
    instead: law.instead,
  };
}
