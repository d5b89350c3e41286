import { isLawId } from '../contract/checks.js';
import { isHouseCheck, type Finding } from '../verdict/event.js';

/** Findings as a reviewer wants them: what a screen says, then what source may come to say, then what guards the harness. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((one, other) => rank(one) - rank(other));
}

function rank({ check }: Finding): number {
  if (isHouseCheck(check)) return 2;

  return isLawId(check) ? 0 : 1;
}
