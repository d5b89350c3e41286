import { ANY_PAGE } from './about.js';
import type { PageLaw } from './law.js';

/** FR-358-002: showing a run does not change it. */
export const renderingChangesNothing: PageLaw = {
  kind: 'page',
  id: 'rendering-changes-nothing',
  says: 'Rendering a page does not change the runs',
  broken: 'Rendering a page changes its runs',
  why: 'a truth that depends on who looked first is none',
  instead: 'copy what is to be changed, and leave the input as it came',
  good: 'const label = run.label.trim()',
  bad: 'run.label = run.label.trim()',
  about: ANY_PAGE,
  appliesTo: ({ page }) => page.visit.expects === 'page' && page.inputUnchanged !== undefined,
  check: ({ page }) =>
    page.inputUnchanged !== false
      ? []
      : [{ surface: page.visit.surface, said: [], message: 'Cannot change the input while rendering it' }],
};
