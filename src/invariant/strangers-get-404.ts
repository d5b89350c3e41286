import { ANY_PAGE } from './about.js';
import type { PageLaw } from './law.js';

/** FR-358-009: who does not belong gets 404, and who belongs gets the page. */
export const strangersGet404: PageLaw = {
  kind: 'page',
  id: 'strangers-get-404',
  says: 'Who has no access gets 404, and who has gets the page',
  broken: 'Access is not what the memberships say',
  why: 'a page for strangers leaks; a refusal for members hides work from those who answer for it',
  instead:
    "answer 404 unless the viewer's memberships name the workspace, and the environment where one is asked for",
  good: 'code 404, the page for what does not exist',
  bad: 'code 200 with an empty list, or code 403',
  about: ANY_PAGE,
  appliesTo: () => true,
  check: ({ page }) => {
    const { expects, surface } = page.visit;
    if (expects === 'refusal' && page.code !== 404) {
      const message = `Cannot answer ${String(page.code)} to a viewer without access: 404 is right`;
      return [{ surface, said: [`code ${String(page.code)}`], message }];
    }
    if (expects === 'page' && page.code !== 200) {
      const message = `Cannot answer ${String(page.code)} to a viewer with access: 200 is right`;
      return [{ surface, said: [`code ${String(page.code)}`], message }];
    }
    return [];
  },
};
