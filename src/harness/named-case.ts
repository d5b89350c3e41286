import type { NamelessCase } from '../arbitrary/case-plan.js';
import type { Case } from '../operation/case.js';
import { shortName } from './digest.js';

/**
 * A case with the name that its content gives it: two cases of one name are the same. The name is made when somebody asks
 * for it, which is seldom.
 */
export function namedCase({ title, scenes, visits }: NamelessCase): Case {
  let id: string | undefined;
  return {
    get id() {
      id ??= shortName({ title, scenes, visits }, 6);
      return id;
    },
    title,
    scenes,
    visits,
  };
}
