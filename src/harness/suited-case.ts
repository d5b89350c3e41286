import type { NamelessCase } from '../arbitrary/case-plan.js';
import type { Case } from '../operation/case.js';
import type { Testee } from '../testee/testee.js';
import { namedCase } from './named-case.js';
import { withoutViewers } from './without-viewers.js';

/** The case with its name, as far as the testee can show it. */
export function suitedCase(nameless: NamelessCase, { seesViewers = true }: Testee): Case {
  return namedCase(seesViewers ? nameless : withoutViewers(nameless));
}
