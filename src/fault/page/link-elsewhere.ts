import { pageFault } from '../planted-fault.js';

/** A link with the id of another run. */
export const linkElsewhere = pageFault(
  { id: 'link-elsewhere', says: 'the links of all runs lead to another run', law: 'one-canonical-link' },
  (page) => {
    for (const { run, regions } of page.runs) {
      for (const link of regions[0].querySelectorAll('a[href]'))
        link.setAttribute('href', (link.getAttribute('href') ?? '').replaceAll(run.id, 'elsewhere'));
    }
  },
);
