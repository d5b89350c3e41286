import type { NamelessCase } from '../arbitrary/case-plan.js';
import type { Case } from '../operation/case.js';
import { shortName } from './digest.js';

/** A case with the name that its content gives it: two cases of one name are the same. */
export function namedCase({ title, scenes, visits }: NamelessCase): Case {
  return { id: shortName({ title, scenes, visits }, 6), title, scenes, visits };
}
