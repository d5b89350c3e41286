import { astGrepContender } from './ast-grep-contender.js';
import type { Contender, Lists, Missing } from './contender.js';
import { eslintContender } from './eslint-contender.js';
import { ownContenders } from './own-contender.js';
import { ripgrepContender } from './ripgrep-contender.js';
import type { Searched } from './searched.js';

/** Everybody, whether installed or not; the first is the one that the others are compared with. */
export function contenders(lists: Lists, searched: Searched): readonly (Contender | Missing)[] {
  return [
    ...ownContenders(lists),
    eslintContender(lists, searched),
    astGrepContender(lists, searched),
    ripgrepContender(lists, searched),
  ];
}
