import { templateFault } from '../planted-fault.js';

/** A banner that is included twice. */
export const twoBanners = templateFault(
  { id: 'two-banners', says: 'the detail has two lifecycle banners', law: 'one-summary-per-run' },
  'detail',
  [
    {
      takes: '<h1>{{run.name}}</h1>',
      gives: `<h1>{{run.name}}</h1>
<div class="banner" data-lifecycle-banner>
{{> state run}}
</div>`,
    },
  ],
);
