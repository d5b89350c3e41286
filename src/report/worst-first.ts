import { LAW_IDS } from '../contract/checks.js';
import type { Finding } from '../verdict/event.js';
import { HOUSE_CHECKS } from '../verdict/event.js';

/** Findings as a reviewer wants them: what a screen says, then what source may come to say, then what guards the harness. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((one, other) => rank(one) - rank(other));
}

function rank({ check }: Finding): number {
  if ((HOUSE_CHECKS as readonly string[]).includes(check)) return 2;
  return (LAW_IDS as readonly string[]).includes(check) ? 0 : 1;
}
