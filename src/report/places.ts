import type { Finding, Location } from '../verdict/event.js';
import type { Outcome } from '../verdict/outcome.js';

/**
 * Where a finding is shown in formats that need a place: its own, or else where the contract has the requirement that it
 * breaks; nothing where neither is known.
 */
export function placeOf(finding: Finding, { requirements }: Outcome): Location | undefined {
  if (finding.location !== undefined) return finding.location;
  const broken = [finding.requirement, ...finding.also];
  return requirements.find(({ id, location }) => location !== undefined && broken.includes(id))?.location;
}
