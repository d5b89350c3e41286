import { ANY_PAGE } from './about.js';
import type { Action, PlaceReading } from '../reading/reading.js';
import type { PageLaw, PageWithRuns } from './law.js';

/** FR-358-008: no surface offers to change or end a run. */
export const noDestructiveAction: PageLaw = {
  kind: 'page',
  id: 'no-destructive-action',
  says: 'No surface offers a destructive action',
  broken: 'A surface offers a destructive action',
  why: 'monitoring is for reading; a wrong click on a doubtful state destroys work',
  instead: 'take the button, form or link out of the surface',
  good: '<a href="/admin/workspaces/w1/operations/r1">View operation</a>',
  bad: '<form method="post"><button>Cancel run</button></form>',
  about: ANY_PAGE,
  appliesTo: ({ page }) => page.visit.expects === 'page',
  check: ({ page, contract }) => {
    const patterns = contract.actions.destructive.map((source) => new RegExp(source, 'iu'));
    const named = (name: string) => patterns.some((pattern) => pattern.test(name));
    return places(page.reading).flatMap(({ actions, links }) => [
      ...actions
        .filter((action) => sends(action) || named(action.name))
        .map(({ name, method, place }) => ({
          surface: page.visit.surface,
          said: [name === '' ? place : name],
          message: `Cannot offer "${name}" (${place}${method === 'none' ? '' : `, ${method}`})`,
        })),
      ...links
        .filter(({ name }) => named(name))
        .map(({ name, href }) => ({
          surface: page.visit.surface,
          said: [name],
          message: `Cannot offer "${name}" (link to ${href})`,
        })),
    ]);
  },
};

function sends({ method }: Action): boolean {
  return method === 'post' || method === 'put' || method === 'patch' || method === 'delete';
}

function places({ regions, rest }: PageWithRuns['page']['reading']): readonly PlaceReading[] {
  return [rest, ...[...regions.values()].flat()];
}
