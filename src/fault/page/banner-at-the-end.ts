import { pageFault } from '../planted-fault.js';

/** The banner moves under everything. */
export const bannerAtTheEnd = pageFault(
  {
    id: 'banner-at-the-end',
    says: 'the lifecycle banner stands at the end of the page',
    law: 'banner-before-diagnostics',
    of: ['likely_stale'],
  },
  (page) => {
    const selector = page.contract.surfaces[page.surface]?.banner;
    if (selector === undefined) return;
    for (const { regions } of page.runs) {
      const banner = regions[0].querySelector(selector);
      if (banner !== null) regions[0].append(banner);
    }
  },
);
