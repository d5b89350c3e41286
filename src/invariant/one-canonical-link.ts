import { ANY_SHOWN_RUN } from './about.js';
import type { Surface } from '../contract/vocabulary.js';
import { canonicalPath, comparable, pathOf } from './canonical-path.js';
import type { Breach, RunLaw, RunOnPage } from './law.js';

/** FR-358-008: each run region has exactly one link to where the contract says that it leads. */
export const oneCanonicalLink: RunLaw = {
  kind: 'run',
  id: 'one-canonical-link',
  says: 'Each run has exactly one link to its canonical page, and beside other runs none to the page of another',
  broken: 'The canonical link of a run is missing, doubled or wrong',
  why: 'the one next step that the screen offers leads nowhere, or to somebody else',
  instead: "link once, to the contract's path filled with this run's own ids",
  good: '<tr data-run-id="r1"><td><a href="/admin/workspaces/w1/operations/r1">View operation</a></td></tr>',
  bad: '<tr data-run-id="r1"><td><a href="/admin/workspaces/w1/operations/r2">View operation</a></td></tr>',
  about: { ...ANY_SHOWN_RUN, where: (at) => targetOf(at) !== undefined },
  appliesTo: (subject) => subject.regions.length > 0 && targetOf(subject) !== undefined,
  check: (subject) => {
    const target = targetOf(subject);
    const path = target === undefined ? undefined : canonicalPath(subject, target);
    if (target === undefined || path === undefined) return [];
    const from = canonicalPath(subject, subject.surface);
    // A run that stands there twice has a law of its own: each of its regions may have the link, and one must.
    const counts = subject.regions.map(({ links }) => {
      return links.filter(({ href }) => pathOf(href, from) === comparable(path)).length;
    });
    const count = Math.max(...counts);
    const links = subject.regions.flatMap((region) => region.links);
    const message = `Cannot link ${String(count)} times to "${path}": once is right`;
    return [...(count === 1 ? [] : [breach(subject, links, message)]), ...strayLinks(subject, links)];
  },
};

/** Where a region of this surface leads: as the contract says, else from several runs to one. */
function targetOf({ contract, surface }: Pick<RunOnPage, 'contract' | 'surface'>): Surface | undefined {
  const spec = contract.surfaces[surface];
  if (spec?.link !== undefined) return spec.link;
  return surface !== 'detail' && contract.surfaces.detail !== undefined ? 'detail' : undefined;
}

type Links = RunOnPage['regions'][number]['links'];

/**
 * Links that have the form of a detail page's path, and are another run's. The detail itself may link to related runs.
 */
function strayLinks(subject: RunOnPage, links: Links): readonly Breach[] {
  if (subject.surface === 'detail') return [];
  const from = canonicalPath(subject, subject.surface);
  const own = canonicalPath(subject, 'detail');
  const other = canonicalPath({ ...subject, run: { ...subject.run, id: 'ID' } }, 'detail');
  if (own === undefined || other === undefined) return [];
  const [head = '', tail = ''] = comparable(other).split(/ID(?!.*ID)/s);
  return links
    .filter(({ href }) => {
      const path = (pathOf(href, from) ?? '').replace(/\?.*$/s, '');
      const id = path.slice(head.length, path.length - tail.length);
      return path.startsWith(head) && path.endsWith(tail) && /^[^/?]+$/.test(id) && path !== comparable(own);
    })
    .map((link) =>
      breach(subject, [link], `Cannot link to "${link.href}" from the region of the run "${subject.run.id}"`),
    );
}

function breach({ surface, run }: RunOnPage, links: Links, message: string): Breach {
  return {
    surface,
    run: run.id,
    said: links.slice(0, 3).map(({ href, name }) => `${name} -> ${href}`),
    message,
  };
}
