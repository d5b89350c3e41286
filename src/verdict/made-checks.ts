import type { CheckId } from '../contract/checks.js';
import type { RequirementHeader } from './event.js';

/** Those checks of a requirement that a run has made. */
export function madeChecks({ checks, notCheckedHere }: RequirementHeader): readonly CheckId[] {
  return checks.filter((check) => !notCheckedHere.includes(check));
}
