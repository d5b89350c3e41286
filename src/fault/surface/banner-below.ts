import { templateFault } from '../planted-fault.js';

/** The banner moves under the facts. */
export const bannerBelow = templateFault(
  {
    id: 'banner-below',
    says: 'the lifecycle banner stands below the diagnostics',
    law: 'banner-before-diagnostics',
    of: ['likely_stale'],
  },
  'detail',
  [
    {
      takes: `<div class="banner {{run.truth}}" data-lifecycle-banner>
{{> state run}}
</div>
`,
      gives: '',
    },
    {
      takes: `</section>
`,
      gives: `</section>
<div class="banner {{run.truth}}" data-lifecycle-banner>
{{> state run}}
</div>
`,
    },
  ],
);
