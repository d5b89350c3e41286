import { canonicalPath } from '../../presenter/canonical-path.js';
import { wordingFault } from '../planted-fault.js';

/** The next step leads away. */
export const linksToTheList = wordingFault(
  { id: 'links-to-the-list', says: 'the link of a run leads to the list', law: 'one-canonical-link' },
  (run, { request, product }) => {
    const href = canonicalPath(product.contract, 'list', { workspace: request.input.workspace });
    return run.link === undefined || href === undefined ? undefined : { ...run, link: { ...run.link, href } };
  },
);
